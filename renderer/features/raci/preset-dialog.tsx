import { NativeSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import { catalog } from '#catalog/catalog.ts'
import type { CatalogRaciPreset } from '#domain/catalog-raci.ts'
import { layersOf } from '#domain/raci-layers.ts'
import { suggestedPresets, type SuggestedPreset } from '#domain/raci-preset-choice.ts'
import { isChanged, planPreset } from '#domain/raci-preset-commands.ts'
import type { RaciLayer } from '#domain/raci.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { FilterChip } from '#ui/filter-chip.tsx'
import { AgreedToo, changesNothing, PlanCounts } from './plan-parts.tsx'
import classes from './preset-dialog.module.css'
import { PresetDiff } from './preset-diff.tsx'
import { takePreset } from './raci-actions.ts'

interface PresetDialogProps {
  /** The layer that it was asked for on; another can be chosen. */
  readonly on: RaciLayer
  readonly onClose: () => void
}

/** Whole matrices to choose from, and what the chosen one would change before it does. */
export function PresetDialog({ on, onClose }: PresetDialogProps) {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const suggested = suggestedPresets(catalog, document.engagement.rows[0])
  const [preset, setPreset] = useState(() => suggested[0]?.preset ?? catalog.raciPresets[0])
  const [layer, setLayer] = useState<RaciLayer>(on)
  const [agreedToo, setAgreedToo] = useState(false)
  const [onlyChanges, setOnlyChanges] = useState(true)
  const plan = useMemo(
    () => (preset ? planPreset(document, catalog, preset, { layer, agreedToo }) : null),
    [document, preset, layer, agreedToo],
  )
  if (!preset || !plan) return null
  const changing = plan.items.filter(({ cells, added }) => added || cells.some(isChanged))
  const apply = () => {
    takePreset(store, preset, { layer, agreedToo })
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title="Templates" size="min(1600px, 94vw)">
      <div className={classes.body}>
        <PresetChoice chosen={preset} suggested={suggested} onChoose={setPreset} />
        <div className={classes.preview}>
          <div className={classes.options}>
            <NativeSelect
              size="xs"
              label="Layer"
              data={layersOf(document).map(({ id, name }) => ({ value: id, label: name }))}
              value={layer}
              onChange={(event) => setLayer(event.currentTarget.value)}
            />
            <FilterChip pressed={onlyChanges} onPress={() => setOnlyChanges(!onlyChanges)} count={changing.length}>
              Only items that differ
            </FilterChip>
            <AgreedToo plan={plan} checked={agreedToo} onChange={setAgreedToo} />
          </div>
          <PlanCounts plan={plan} />
          <PresetDiff plan={plan} items={onlyChanges ? changing : plan.items} />
        </div>
      </div>
      <div className={classes.buttons}>
        <span className={classes.dimmed}>One step: Undo takes it back whole.</span>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="primary" disabled={changesNothing(plan)} onClick={apply}>
          Apply to {layersOf(document).find(({ id }) => id === layer)?.name}
        </Button>
      </div>
    </Dialog>
  )
}

function PresetChoice(props: {
  readonly chosen: CatalogRaciPreset
  readonly suggested: readonly SuggestedPreset[]
  readonly onChoose: (preset: CatalogRaciPreset) => void
}) {
  const { chosen, suggested, onChoose } = props
  return (
    <div className={classes.choices} role="radiogroup" aria-label="Template">
      {catalog.raciPresets.map((preset) => {
        const reason = suggested.find((each) => each.preset === preset)?.reason
        return (
          <label key={preset.slug} className={classes.choice}>
            <input
              type="radio"
              name="preset"
              checked={preset === chosen}
              onChange={() => onChoose(preset)}
              data-autofocus={preset === chosen || undefined}
            />
            <span>
              <span className={classes.name}>{preset.name}</span>
              <span className={classes.dimmed}>{preset.text}</span>
              {reason === undefined ? null : <span className={classes.suggested}>Suggested: {reason}</span>}
            </span>
          </label>
        )
      })}
    </div>
  )
}
