import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { sameContent, viewsOf } from '#domain/table-view-commands.ts'
import { tableSpecs, type EditableTable } from '#domain/table-specs.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import { showPlainView, showSavedView, removeSavedView, updateSavedView } from './saved-view-actions.ts'
import { ViewNameDialog } from './view-name-dialog.tsx'
import { contentOf, plainContent, useViewState } from './view-state.ts'
import classes from './views-menu.module.css'

/** Saved views of a table: choose one, save what is seen now, update, rename, delete. Says when what is seen is not saved. */
export function ViewsMenu({ table }: { readonly table: EditableTable }) {
  const store = useDocumentStore()
  const views = useDocument((document) => viewsOf(document, table))
  const state = useViewState(table, (each) => each)
  const [naming, setNaming] = useState<'save' | 'rename' | null>(null)
  const content = contentOf(state)
  const chosen = views.find((view) => view.id === state.chosen)
  const changed = !sameContent(content, chosen ?? plainContent)
  return (
    <>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button variant="quiet" className={classes.button} aria-label={`View: ${viewTitle(chosen?.name, changed)}`}>
            <span className={classes.name}>{chosen?.name ?? 'Views'}</span>
            {changed ? <span className={classes.changed}>{chosen ? 'changed' : 'unsaved'}</span> : null}
            <IconChevronDown size={12} aria-hidden="true" />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
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
          <Menu.Divider />
          {chosen ? (
            <>
              <Menu.Item disabled={!changed} onClick={() => updateSavedView(store, chosen)}>
                Save changes to “{chosen.name}”
              </Menu.Item>
              <Menu.Item onClick={() => setNaming('rename')}>Rename “{chosen.name}”…</Menu.Item>
              <Menu.Item onClick={() => removeSavedView(store, chosen)}>Delete “{chosen.name}”</Menu.Item>
            </>
          ) : null}
          <Menu.Item disabled={!changed && !chosen} onClick={() => setNaming('save')}>
            Save as a new view…
          </Menu.Item>
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

function Check({ on }: { readonly on: boolean }) {
  return <span className={classes.check}>{on ? <IconCheck size={14} aria-label="chosen" /> : null}</span>
}

function viewTitle(name: string | undefined, changed: boolean): string {
  if (name === undefined) return changed ? 'not saved' : 'usual'
  return changed ? `${name}, changed` : name
}
