import { useDeferredValue, useMemo, type ReactNode } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { byState, type WarningState } from '#domain/early-warnings.ts'
import { isDone } from '#domain/migration-task.ts'
import { answerRule, isLit, planWarnings, type PlanWarning } from '#domain/plan-warnings.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { jumpTo } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { formatDay } from '#ui/format.ts'
import { Status, type MarkKind } from '#ui/marks.tsx'
import { Panel } from '#ui/panel.tsx'
import { ScreenBody } from '#ui/screen.tsx'
import { PlainTable } from '../plain-table.tsx'
import classes from './gates.module.css'

const marks: Readonly<Record<WarningState, { readonly mark: MarkKind; readonly word: string }>> = {
  warning: { mark: 'off', word: 'warning' },
  watch: { mark: 'near', word: 'watch' },
  fine: { mark: 'on', word: 'fine' },
  unknown: { mark: 'unknown', word: 'unknown' },
}

/** Which signs are lit, since when, and what the plan does about them; the worst first. */
export function WarningsPart({ parts }: { readonly parts: ReactNode }) {
  const document = useDeferredValue(useDocument((each) => each))
  const today = useToday()
  const warnings = useMemo(
    () => planWarnings(document, catalog, today).toSorted((a, b) => byState(a.warning, b.warning)),
    [document, today],
  )
  const lit = warnings.filter(({ warning }) => isLit(warning))
  const unanswered = lit.filter(({ tasks }) => tasks.length === 0).length
  return (
    <ScreenBody title="Early warnings" layout="flow" toolbar={parts}>
      <Panel
        title="Early warnings along the plan"
        caption={`${lit.length} of ${warnings.length} lit on ${formatDay(today)}, ${unanswered} without a task that answers. ${answerRule}`}
      >
        <PlainTable columns={['Sign', 'State', 'Since', 'Answered by']}>
          {warnings.map((each) => (
            <WarningRow key={each.warning.entry.slug} {...each} />
          ))}
        </PlainTable>
      </Panel>
    </ScreenBody>
  )
}

/** Tasks named in a row; the others are counted. */
const mostTasks = 4

function WarningRow({ warning, since, sinceReason, tasks, risks }: PlanWarning) {
  const { entry, state, indicators } = warning
  const said = indicators.filter(isLit)
  const open = tasks.filter((task) => !isDone(task))
  const done = tasks.length - open.length
  const named = Math.min(open.length, mostTasks)
  const rest = [...open.slice(mostTasks), ...tasks.filter(isDone)]
  return (
    <tr>
      <th scope="row">
        {entry.name}
        {said.map(({ key, title, reason }) => (
          <span key={key} className={classes.why}>
            {title}: {reason}
          </span>
        ))}
      </th>
      <td>
        <Status kind={marks[state].mark} word={marks[state].word} />
      </td>
      <td>
        {since === null ? null : formatDay(since)}
        <span className={classes.why}>{sinceReason}</span>
      </td>
      <td>
        <ul className={classes.plain}>
          {open.slice(0, mostTasks).map(({ id, name }) => (
            <li key={id}>
              <Button variant="link" onClick={() => jumpTo({ stage: 'migration', table: 'tasks', id })}>
                {nameOr(name, 'Task')}
              </Button>
            </li>
          ))}
          {tasks.length > named ? (
            <li className={classes.why} title={rest.map(({ name }) => nameOr(name, 'Task')).join(', ')}>
              and {tasks.length - named} more{done > 0 ? `, ${done} of them done` : ''}
            </li>
          ) : null}
          {risks.map(({ id, name }) => (
            <li key={id}>
              <Button variant="link" onClick={() => jumpTo({ stage: 'migration', table: 'risks', id })}>
                Risk: {nameOr(name, 'Risk')}
              </Button>
            </li>
          ))}
        </ul>
        {tasks.length === 0 && isLit(warning) ? <span className={classes.why}>No task answers it.</span> : null}
      </td>
    </tr>
  )
}
