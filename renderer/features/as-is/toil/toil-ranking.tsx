import { useState } from 'react'
import { choiceLabel } from '#domain/field.ts'
import { rankingFormula, rankToil, type RankedTask } from '#domain/toil-ranking.ts'
import { futureOwners, type ToilTask } from '#domain/toil-task.ts'
import { useDocument } from '#store/document-context.tsx'
import { jumpTo } from '#store/ui-store.ts'
import { hoursText, monthsRange, monthsText, returnRange, returnText, taskName } from '#tables/toil-words.ts'
import { Button } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'
import { PaybackRange } from './payback-range.tsx'
import classes from './toil.module.css'

const shownAtFirst = 12
const shownOpen = 5

/** What to turn into self-service first, with how sure that is. */
export function ToilRankingPanel() {
  const tasks = useDocument((document) => document.toil.rows)
  const [all, setAll] = useState(false)
  const { first } = rankToil(tasks)
  const shown = all ? first : first.slice(0, shownAtFirst)
  return (
    <Panel
      title="Worth productising, in this order"
      caption={`${rankingFormula} Hours saved are those of a month. Ranges: minutes and effort each 25 % off, against each other.`}
    >
      {first.length === 0 ? (
        <p className={classes.words}>No task is known to pay back within 12 months.</p>
      ) : (
        <div className={classes.scroll}>
          <table className={classes.ranking}>
            <thead>
              <tr>
                <th scope="col">
                  <span className="visually-hidden">Rank</span>
                </th>
                <th scope="col">Task</th>
                <th scope="col">Why</th>
                <th scope="col" className={classes.end}>
                  Saves, h
                </th>
                <th scope="col" className={classes.end}>
                  Payback
                </th>
                <th scope="col">Months, 0 to 12</th>
                <th scope="col" className={classes.end}>
                  Return
                </th>
                <th scope="col">Range</th>
                <th scope="col">Owner</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((each, index) => (
                <Line key={each.task.id} rank={index + 1} ranked={each} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {first.length > shownAtFirst ? (
        <p className={classes.words}>
          <Button variant="link" onClick={() => setAll(!all)}>
            {all ? 'Show the first only' : `Show all ${first.length}`}
          </Button>
        </p>
      ) : null}
    </Panel>
  )
}

/** What the ranking leaves out, and why. */
export function UnrankedPanel() {
  const tasks = useDocument((document) => document.toil.rows)
  const { unpaying, open } = rankToil(tasks)
  if (unpaying.length + open.length === 0) return null
  return (
    <Panel title="Not in the ranking" caption="What does not pay, and what nobody can tell yet, largest first.">
      {unpaying.length > 0 ? (
        <p className={classes.left}>
          Pays back later than in 12 months, or never: <Names tasks={unpaying.map(({ task }) => task)} />.
        </p>
      ) : null}
      {open.slice(0, shownOpen).map(({ task, missing }) => (
        <p key={task.id} className={classes.left}>
          <Names tasks={[task]} />: nobody has said {missing.join(', ')}.
        </p>
      ))}
      {open.length > shownOpen ? <p className={classes.left}>{open.length - shownOpen} more are not judged.</p> : null}
    </Panel>
  )
}

function Line({ rank, ranked }: { readonly rank: number; readonly ranked: RankedTask }) {
  const { task, payback, sensitivity } = ranked
  const { low, high } = sensitivity.both
  return (
    <tr>
      <td className={classes.rank}>{rank}</td>
      <th scope="row">
        <Names tasks={[task]} />
      </th>
      <td>
        <Why ranked={ranked} />
      </td>
      <td className={classes.end}>{hoursText(payback.saved)}</td>
      <td className={classes.end} title={monthsRange(low, high)}>
        {monthsText(payback.months)}
      </td>
      <td>
        <PaybackRange best={high.months} likely={payback.months} worst={low.months} />
      </td>
      <td className={classes.end}>{returnText(payback.return12)}</td>
      <td className={classes.range}>{returnRange(low, high)}</td>
      <td>{choiceLabel(futureOwners, task.futureOwner) ?? <span className={classes.unknown}>? unknown</span>}</td>
    </tr>
  )
}

/** The three points, by a letterless sign each: filled yes, hollow no, a question mark while unknown. */
function Why({ ranked }: { readonly ranked: RankedTask }) {
  const points = [
    ['ticket', ranked.byTicket],
    ['return', ranked.pays],
    ['Platform', ranked.forPlatform],
  ] as const
  return (
    <span className={classes.points}>
      {points.map(([name, point]) => (
        <span key={name} data-point={point ?? 'unknown'}>
          {point === null ? '? ' : point ? '● ' : '○ '}
          {name}
        </span>
      ))}
    </span>
  )
}

function Names({ tasks }: { readonly tasks: readonly ToilTask[] }) {
  return tasks.slice(0, 8).map((task, index) => (
    <span key={task.id}>
      {index === 0 ? '' : ', '}
      <button
        type="button"
        className={classes.link}
        onClick={() => jumpTo({ stage: 'as-is', table: 'toil', id: task.id })}
      >
        {taskName(task)}
      </button>
      {index === 7 && tasks.length > 8 ? ` and ${tasks.length - 8} more` : ''}
    </span>
  ))
}
