import { Menu } from '@mantine/core'
import { IconBulb, IconChevronDown, IconCopy, IconLetterCase, IconTemplate } from '@tabler/icons-react'
import { useState } from 'react'
import { letterSetOf } from '#domain/client-words.ts'
import { layerName } from '#domain/raci-layers.ts'
import { cellsByItem } from '#domain/raci-matrix.ts'
import { asIs, toBe, type RaciLayer } from '#domain/raci.ts'
import { useDocument } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import { CopyDialog } from './copy-dialog.tsx'
import { InventoryDialog } from './inventory-dialog.tsx'
import { LetterSetDialog } from './letter-set-dialog.tsx'
import { PresetDialog } from './preset-dialog.tsx'

/** What is done to the whole matrix, once or twice in an engagement. */
export function MatrixSetUpMenu({ layer }: { readonly layer: RaciLayer }) {
  const [dialog, setDialog] = useState<'template' | 'letters' | 'copy' | 'inventory' | null>(null)
  const set = useDocument(letterSetOf)
  const other = layer === toBe ? asIs : toBe
  const { otherName, canCopy, canSuggest } = useDocument((document) => ({
    canSuggest: layer === asIs && document.services.rows.length > 0,
    otherName: layerName(document, other),
    canCopy: isFixed(layer) && cellsByItem(document, other).size > 0,
  }))
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button size="small">
            Set up <IconChevronDown size={12} aria-hidden="true" />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconTemplate size={14} aria-hidden="true" />} onClick={() => setDialog('template')}>
            Template…
          </Menu.Item>
          <Menu.Item leftSection={<IconLetterCase size={14} aria-hidden="true" />} onClick={() => setDialog('letters')}>
            Letters: {set.name}…
          </Menu.Item>
          {canSuggest ? (
            <Menu.Item leftSection={<IconBulb size={14} aria-hidden="true" />} onClick={() => setDialog('inventory')}>
              Suggest from the services…
            </Menu.Item>
          ) : null}
          {canCopy ? (
            <Menu.Item leftSection={<IconCopy size={14} aria-hidden="true" />} onClick={() => setDialog('copy')}>
              Copy letters from {otherName}…
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'template' ? <PresetDialog on={layer} onClose={() => setDialog(null)} /> : null}
      {dialog === 'copy' ? <CopyDialog from={other} to={layer} onClose={() => setDialog(null)} /> : null}
      {dialog === 'inventory' ? <InventoryDialog onClose={() => setDialog(null)} /> : null}
      {dialog === 'letters' ? <LetterSetDialog onClose={() => setDialog(null)} /> : null}
    </>
  )
}

/** A proposal starts with letters of another layer; later they would wipe out what it proposes. */
function isFixed(layer: RaciLayer): boolean {
  return layer === asIs || layer === toBe
}
