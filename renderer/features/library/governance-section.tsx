import { catalog } from '#catalog/catalog.ts'
import { Bullets, Entry, EntryGroup, Facts } from './entry.tsx'
import { useShown } from './library-context.ts'
import { TextList } from './text-list.tsx'

export function GovernanceSection() {
  const policy = catalog.errorBudgetPolicy
  const ref = { list: 'errorBudgetPolicy', slug: policy.slug } as const
  const shown = useShown(ref)
  return (
    <>
      <EntryGroup title="Error budget" count={shown ? 1 : 0}>
        <Entry {...ref} name={policy.name} meta="Counted by quarter">
          <Facts
            facts={policy.thresholds.map((threshold) => ({
              label: `Above ${threshold.above} %`,
              value: threshold.action,
            }))}
          />
          <p>Both end only when all of this holds:</p>
          <Bullets items={policy.exit} />
        </Entry>
      </EntryGroup>
      <TextList list="postmortemChecklist" title="Postmortem checklist">
        {(entry) => <p>{entry.text}</p>}
      </TextList>
      <TextList list="safetyValves" title="Release safety valves">
        {(entry) => <p>{entry.text}</p>}
      </TextList>
    </>
  )
}
