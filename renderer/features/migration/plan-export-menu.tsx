import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { planFormatNames, planFormats, type PlanFormat } from '#domain/plan-formats/plan-file.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { tellOutcome } from '#tables/save-file.ts'
import { savePlanFile } from '#tables/save-plan-file.ts'
import { Button } from '#ui/button.tsx'

/** The one way out: the deliverables with the workbook, and the plan as a file that another program takes over. */
export function PlanExportMenu({ onDeliverables }: { readonly onDeliverables: () => void }) {
  const store = useDocumentStore()
  const empty = useDocument((document) => document.tasks.rows.length === 0)
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="primary">
          Export <IconChevronDown size={12} aria-hidden="true" />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onDeliverables}>Workbook and other deliverables</Menu.Item>
        <Menu.Divider />
        <Menu.Label>{empty ? 'The plan has no task yet' : 'The plan as a file'}</Menu.Label>
        {planFormats.map((format) => (
          <Menu.Item key={format} disabled={empty} onClick={() => void save(store, format)}>
            Save for {planFormatNames[format]}…
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

async function save(store: DocumentStore, format: PlanFormat): Promise<void> {
  tellOutcome(await savePlanFile(store, format))
}
