import { useState } from 'react'
import { nounText } from '#domain/event-fields.ts'
import type { ImportRowState } from '#domain/import/import-preview.ts'
import { ImportRows, type LoadRows } from '#tables/import/import-rows.tsx'
import classes from '#tables/import/import.module.css'
import { Button } from '#ui/button.tsx'
import { FilterChip } from '#ui/filter-chip.tsx'
import { count, formatNumber } from '#ui/format.ts'
import type { PlannedEvents } from '#workers/event-import-client.ts'
import own from './events.module.css'

interface EventImportPreviewProps {
  readonly planned: PlannedEvents
  /** Why the last attempt imported nothing. */
  readonly notice: string | null
  readonly applying: boolean
  readonly loadRows: LoadRows
  readonly onApply: () => void
  readonly onColumns: () => void
  readonly onCancel: () => void
}

const states: readonly { readonly state: ImportRowState; readonly label: string }[] = [
  { state: 'added', label: 'Added' },
  { state: 'changed', label: 'Changed' },
  { state: 'unchanged', label: 'Unchanged' },
  { state: 'invalid', label: 'Left out' },
]

/** What the import would do, row by row, and what the statistics will not be able to count. Nothing has changed yet. */
export function EventImportPreview(props: EventImportPreviewProps) {
  const { planned, notice, applying, loadRows, onApply, onColumns, onCancel } = props
  const { counts, checks, remarks, problems, ignored } = planned
  const [only, setOnly] = useState<ImportRowState | null>(null)
  const total = only === null ? counts.added + counts.changed + counts.invalid : counts[only]
  const goingIn = counts.added + counts.changed
  return (
    <div className={classes.preview}>
      <p>{summaryOf(planned)}</p>
      {notice === null ? null : (
        <p className={classes.notice} role="alert">
          {notice}
        </p>
      )}
      {checks.length + remarks.length > 0 ? (
        <ul className={own.checks} aria-label="What to know of these rows">
          {checks.map((each) => (
            <li key={each}>{each} Where that is needed they are left out, and counted.</li>
          ))}
          {remarks.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      ) : null}
      <div className={classes.chips} role="group" aria-label="Rows to show">
        {states
          .filter(({ state }) => counts[state] > 0)
          .map(({ state, label }) => (
            <FilterChip
              key={state}
              pressed={only === state}
              onPress={() => setOnly(only === state ? null : state)}
              count={counts[state]}
            >
              {label}
            </FilterChip>
          ))}
      </div>
      <ImportRows heading="Id" load={loadRows} plan={planned} only={only} total={total} />
      {problems.length > 0 ? (
        <section className={classes.part}>
          <h3>{count(planned.allProblems, 'thing to look at', 'things to look at')}</h3>
          <table className={classes.lines}>
            <thead>
              <tr>
                <th scope="col">Line</th>
                <th scope="col">Where</th>
                <th scope="col">What happened</th>
              </tr>
            </thead>
            <tbody>
              {problems.map((problem, index) => (
                <tr key={index}>
                  <td>{formatNumber(problem.line)}</td>
                  <td>{problem.place}</td>
                  <td>{problem.message}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {planned.allProblems > problems.length ? (
            <p className={classes.dimmed}>and {formatNumber(planned.allProblems - problems.length)} more</p>
          ) : null}
        </section>
      ) : null}
      {ignored.length > 0 ? (
        <section className={classes.part}>
          <h3>Not used</h3>
          <ul>
            {ignored.map((each) => (
              <li key={each.what}>
                {each.what} ({formatNumber(each.count)}). <span className={classes.dimmed}>{each.why}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className={classes.footer}>
        <Button variant="quiet" onClick={onColumns} disabled={applying}>
          Change the columns
        </Button>
        <span className={classes.space} />
        <Button onClick={onCancel} disabled={applying}>
          Cancel
        </Button>
        <Button variant="primary" onClick={onApply} disabled={applying || goingIn === 0} data-autofocus>
          {applying ? 'Importing' : goingIn === 0 ? 'Nothing to import' : `Import ${nounText(planned.kind, goingIn)}`}
        </Button>
      </div>
    </div>
  )
}

/** "40 incidents found: 38 to add, 2 left out. Nothing has changed yet." */
function summaryOf({ kind, counts }: PlannedEvents): string {
  const all = counts.added + counts.changed + counts.unchanged + counts.invalid
  const parts = [
    counts.added > 0 ? `${formatNumber(counts.added)} to add` : '',
    counts.changed > 0 ? `${formatNumber(counts.changed)} to change` : '',
    counts.unchanged > 0 ? `${formatNumber(counts.unchanged)} unchanged` : '',
    counts.invalid > 0 ? `${formatNumber(counts.invalid)} left out` : '',
  ].filter(Boolean)
  return `${nounText(kind, all)} found${parts.length > 0 ? `: ${parts.join(', ')}` : ''}. Nothing has changed yet.`
}
