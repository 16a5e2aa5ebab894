import { catalog } from '#catalog/catalog.ts'
import { stepCriteria, summaryOf, type StepCriterion } from '#domain/step-criteria.ts'
import { useDocument } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { Status } from '#ui/marks.tsx'
import classes from './migration.module.css'

/** What must hold before the step begins and before it is done: met, not met, or for people to judge, with the reason. */
export function StepCriteriaLists({ step }: { readonly step: string }) {
  const document = useDocument((each) => each)
  const today = useToday()
  const criteria = stepCriteria(document, catalog, today).get(step)
  if (!criteria) return null
  return (
    <div className={classes.criteria}>
      <CriterionList title="Before it begins" criteria={criteria.entry} />
      <CriterionList title="Before it is done" criteria={criteria.exit} />
    </div>
  )
}

function CriterionList({ title, criteria }: { readonly title: string; readonly criteria: readonly StepCriterion[] }) {
  const { met, open, people } = summaryOf(criteria)
  const counted = [
    `${met} met`,
    `${open.length} not met`,
    people.length > 0 ? `${people.length} to be judged by people` : '',
  ]
  return (
    <div>
      <h3>
        {title} <span className={classes.dimmed}>{counted.filter(Boolean).join(', ')}</span>
      </h3>
      <ul className={classes.criterionList} aria-label={title}>
        {criteria.map((criterion) => (
          <li key={criterion.id}>
            <Status {...marks[criterion.state]} />
            <span>
              {criterion.text}
              <span className={classes.reason}>{criterion.reason}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

const marks = {
  met: { kind: 'on', word: 'met' },
  'not-met': { kind: 'off', word: 'not met' },
  people: { kind: 'unknown', word: 'to be judged' },
} as const
