import { SegmentedControl } from '@mantine/core'
import { memo, useState } from 'react'
import { dayText } from '#domain/day.ts'
import { reviewDay } from '#domain/raci-decision-findings.ts'
import { recordOf, type DecisionRecord } from '#domain/raci-decision-commands.ts'
import type { RaciItem } from '#domain/raci.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { DateField } from '#tables/date-field.tsx'
import { Button } from '#ui/button.tsx'
import { DraftText } from '#ui/draft-text.tsx'
import { InspectorSection } from '#ui/inspector.tsx'
import { fieldNames } from './decision-fields.tsx'
import classes from './item-inspector.module.css'
import { itemStatuses } from './matrix-columns.tsx'
import { setItem, setStatus } from './item-actions.ts'

/**
 * The status of an item and all that is on record about the decision; each field is one step of Undo. A letter typed
 * into the matrix leaves the item as it is: the fields must not be drawn again for it.
 */
export const ItemDecision = memo(function ItemDecision({ item }: { readonly item: RaciItem }) {
  const store = useDocumentStore()
  const [opened, setOpened] = useState<string | null>(null)
  const blank = Object.values(recordOf(item)).every((value) => value === null || value.trim() === '')
  // Once there was something, the fields stay: whoever empties one goes on to the next.
  if (!blank && opened !== item.id) setOpened(item.id)
  return (
    <InspectorSection title="Decision">
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label="Status of the item"
        value={item.status}
        data={itemStatuses.map((each) => ({ value: each.value, label: each.label }))}
        onChange={(status) => setStatus(store, item, status)}
      />
      {blank && opened !== item.id ? (
        <p className={classes.add}>
          <Button variant="link" onClick={() => setOpened(item.id)}>
            Write down what was decided
          </Button>
        </p>
      ) : (
        <RecordFields key={item.id} item={item} />
      )}
    </InspectorSection>
  )
})

function RecordFields({ item }: { readonly item: RaciItem }) {
  const store = useDocumentStore()
  const today = useToday()
  const review = item.reviewOn === null ? reviewDay(item) : null
  const set = (what: string, patch: Partial<DecisionRecord>) => setItem(store, item, what, patch)
  return (
    <div className={classes.record}>
      <div className={classes.whole}>
        <DraftText
          label={fieldNames.decision}
          multiline
          placeholder="What was decided"
          value={item.decision}
          onCommit={(decision) => set('Write decision', { decision })}
        />
      </div>
      <DraftText
        label={fieldNames.decidedBy}
        value={item.decidedBy}
        onCommit={(decidedBy) => set('Set who decided', { decidedBy })}
      />
      <DraftText label={fieldNames.forum} value={item.forum} onCommit={(forum) => set('Set the forum', { forum })} />
      <DateField
        label={fieldNames.decidedOn}
        value={item.decidedOn ?? ''}
        onCommit={(day) => set('Date the decision', { decidedOn: day || null })}
      />
      <DateField
        label={fieldNames.reviewOn}
        {...(review === null ? {} : { description: `Else on ${dayText(review)}` })}
        value={item.reviewOn ?? ''}
        onCommit={(day) => set('Set the review', { reviewOn: day || null })}
      />
      <div className={classes.whole}>
        <DraftText
          label={fieldNames.rationale}
          multiline
          rows={1}
          value={item.rationale}
          onCommit={(rationale) => set('Write the reason', { rationale })}
        />
      </div>
      <div className={classes.whole}>
        <DraftText
          label={fieldNames.dissent}
          multiline
          rows={1}
          value={item.dissent}
          onCommit={(dissent) => set('Write the dissent', { dissent })}
        />
      </div>
      <DraftText
        label={fieldNames.signedOffBy}
        value={item.signedOffBy}
        onCommit={(signedOffBy) => set('Set the sign-off', { signedOffBy })}
      />
      <DateField
        label={fieldNames.signedOffOn}
        value={item.signedOffOn ?? ''}
        {...(item.signedOffBy.trim() === '' || item.signedOffOn !== null
          ? {}
          : { error: 'Say on which day.', offered: today })}
        onCommit={(day) => set('Date the sign-off', { signedOffOn: day || null })}
      />
    </div>
  )
}
