import { Menu } from '@mantine/core'
import { IconChevronDown, IconClipboard, IconFileTypePdf, IconPhoto } from '@tabler/icons-react'
import type { RaciLayer } from '#domain/raci.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { Button } from '#ui/button.tsx'
import { copyMatrix, saveMatrixPdf, saveMatrixPicture } from './matrix-out.ts'

/** The ways a layer leaves the application without a workbook. */
export function MatrixOutMenu({ layer }: { readonly layer: RaciLayer }) {
  const store = useDocumentStore()
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="small">
          Take out <IconChevronDown size={12} aria-hidden="true" />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ways.map(({ title, Icon, run }) => (
          <Menu.Item
            key={title}
            leftSection={<Icon size={14} aria-hidden="true" />}
            onClick={() => void run(store, layer)}
          >
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const ways: readonly {
  readonly title: string
  readonly Icon: typeof IconPhoto
  readonly run: (store: DocumentStore, layer: RaciLayer) => Promise<void>
}[] = [
  { title: 'Copy the matrix for Excel', Icon: IconClipboard, run: copyMatrix },
  { title: 'Save as a picture for slides…', Icon: IconPhoto, run: saveMatrixPicture },
  { title: 'Save as a PDF…', Icon: IconFileTypePdf, run: saveMatrixPdf },
]
