import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown, IconColumns3, IconForms, IconReplace } from '@tabler/icons-react'
import { useState } from 'react'
import { sameContent, viewsOf } from '#domain/table-view-commands.ts'
import { tableSpecs, type EditableTable } from '#domain/table-specs.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import { showPlainView, showSavedView, removeSavedView, updateSavedView } from './saved-view-actions.ts'
import { ViewNameDialog } from './view-name-dialog.tsx'
import { contentOf, plainContent, setView, useViewState, type TableTool } from './view-state.ts'
import classes from './table-tools.module.css'

/**
 * The menu of a table, for a `FilterBar`: its saved views (choose one, save what is seen now, update, rename, delete), columns
 * and groups, and what changes many rows. The button says when what is seen is not saved.
 */
export function TableTools({ table }: { readonly table: EditableTable }) {
  const store = useDocumentStore()
  const views = useDocument((document) => viewsOf(document, table))
  const state = useViewState(table, (each) => each)
  const [naming, setNaming] = useState<'save' | 'rename' | null>(null)
  const content = contentOf(state)
  const chosen = views.find((view) => view.id === state.chosen)
  const changed = !sameContent(content, chosen ?? plainContent(table))
  return (
    <>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button variant="quiet" className={classes.button} aria-label={`View: ${viewTitle(chosen?.name, changed)}`}>
            <span className={classes.name} title={chosen?.name}>
              {chosen?.name ?? 'View'}
            </span>
            {changed ? (
              <span className={classes.changed} title="What is seen now is not saved in a view" aria-hidden="true">
                •
              </span>
            ) : null}
            <IconChevronDown size={12} aria-hidden="true" />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Saved views</Menu.Label>
          <Menu.Item
            leftSection={<Check on={!chosen && !changed} />}
            onClick={() => showPlainView(store, table)}
          >{`All ${tableSpecs[table].noun[1]}, usual columns`}</Menu.Item>
          {views.map((view) => (
            <Menu.Item
              key={view.id}
              leftSection={<Check on={view === chosen} />}
              onClick={() => showSavedView(store, view)}
            >
              {view.name}
            </Menu.Item>
          ))}
          {chosen ? (
            <>
              <Menu.Item
                leftSection={<Check on={false} />}
                disabled={!changed}
                onClick={() => updateSavedView(store, chosen)}
              >
                Save changes to “{chosen.name}”
              </Menu.Item>
              <Menu.Item leftSection={<Check on={false} />} onClick={() => setNaming('rename')}>
                Rename “{chosen.name}”…
              </Menu.Item>
              <Menu.Item leftSection={<Check on={false} />} onClick={() => removeSavedView(store, chosen)}>
                Delete “{chosen.name}”
              </Menu.Item>
            </>
          ) : null}
          <Menu.Item
            leftSection={<Check on={false} />}
            disabled={!changed && !chosen}
            onClick={() => setNaming('save')}
          >
            Save as a new view…
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>This table</Menu.Label>
          {tools.map(({ tool, label, keys, Icon }) => (
            <Menu.Item
              key={tool.type}
              leftSection={<Icon size={14} aria-hidden="true" />}
              rightSection={keys ? <kbd className={classes.keys}>{keysHere(keys)}</kbd> : null}
              onClick={() => setView(store, table, { tool })}
            >
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {naming ? (
        <ViewNameDialog
          table={table}
          renamed={naming === 'rename' ? (chosen ?? null) : null}
          onClose={() => setNaming(null)}
        />
      ) : null}
    </>
  )
}

const tools: readonly {
  readonly tool: TableTool
  readonly label: string
  readonly keys?: string
  readonly Icon: typeof IconForms
}[] = [
  { tool: { type: 'columns' }, label: 'Columns and groups…', Icon: IconColumns3 },
  { tool: { type: 'bulk', field: null }, label: 'Set a field of many rows…', Icon: IconForms },
  { tool: { type: 'replace' }, label: 'Find and replace…', keys: 'Ctrl+H', Icon: IconReplace },
]

function keysHere(keys: string): string {
  return navigator.userAgent.includes('Mac') ? keys.replace('Ctrl', 'Cmd') : keys
}

function Check({ on }: { readonly on: boolean }) {
  return <span className={classes.check}>{on ? <IconCheck size={14} aria-label="chosen" /> : null}</span>
}

function viewTitle(name: string | undefined, changed: boolean): string {
  if (name === undefined) return changed ? 'not saved' : 'usual'
  return changed ? `${name}, changed` : name
}
