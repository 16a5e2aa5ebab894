import { Menu } from '@mantine/core'
import { IconCheck, IconDots } from '@tabler/icons-react'
import { trackerNames, type Tracker } from '#domain/export/issues-csv.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { setView, useViewState } from '#tables/view-state.ts'
import { IconButton } from '#ui/button.tsx'
import { saveCsv } from './save-csv.ts'

const groups: readonly { readonly field: string; readonly label: string }[] = [
  { field: '', label: 'No groups' },
  { field: 'status', label: 'By status' },
  { field: 'severity', label: 'By severity' },
  { field: 'owner', label: 'By owner role' },
]

const trackers: readonly Tracker[] = ['jira', 'azure-boards']

/** The usual groups in one step, and the files that trackers import. */
export function BacklogMenu() {
  const store = useDocumentStore()
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
        <Menu.Label>Open findings as a file</Menu.Label>
        {trackers.map((tracker) => (
          <Menu.Item
            key={tracker}
            leftSection={<IconCheck size={14} aria-hidden="true" visibility="hidden" />}
            onClick={() => void saveCsv(store, tracker)}
          >
            Save for {trackerNames[tracker]}…
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
