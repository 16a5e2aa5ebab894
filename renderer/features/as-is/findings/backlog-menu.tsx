import { Menu } from '@mantine/core'
import { IconCheck, IconDots } from '@tabler/icons-react'
import { exportedIssues } from '#domain/export/issues-csv.ts'
import { trackerNames, trackers, type Tracker } from '#domain/export/tracker-text.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { useToday } from '#store/today.ts'
import { tellOutcome } from '#tables/save-file.ts'
import { saveTrackerFile } from '#tables/save-tracker-file.ts'
import { setView, useViewState } from '#tables/view-state.ts'
import { IconButton } from '#ui/button.tsx'

const groups: readonly { readonly field: string; readonly label: string }[] = [
  { field: '', label: 'No groups' },
  { field: 'status', label: 'By status' },
  { field: 'severity', label: 'By severity' },
  { field: 'owner', label: 'By owner role' },
]

/** The usual groups in one step, and the files that trackers import. */
export function BacklogMenu() {
  const store = useDocumentStore()
  const today = useToday()
  const open = useDocument((document) => exportedIssues(document, today).length)
  const group = useViewState('issues', (state) => state.group)
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <IconButton label="Groups and files">
          <IconDots size={16} aria-hidden="true" />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Group the backlog</Menu.Label>
        {groups.map(({ field, label }) => (
          <Menu.Item
            key={label}
            leftSection={<IconCheck size={14} aria-hidden="true" visibility={group === field ? 'visible' : 'hidden'} />}
            aria-current={group === field}
            onClick={() => setView(store, 'issues', { group: field, folded: new Set() })}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{open === 0 ? 'No finding taken up is open' : 'Open findings as a file'}</Menu.Label>
        {trackers.map((tracker) => (
          <Menu.Item
            key={tracker}
            leftSection={<IconCheck size={14} aria-hidden="true" visibility="hidden" />}
            disabled={open === 0}
            onClick={() => void save(store, tracker)}
          >
            Save for {trackerNames[tracker]}…
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

async function save(store: DocumentStore, tracker: Tracker): Promise<void> {
  tellOutcome(await saveTrackerFile(store, tracker))
}
