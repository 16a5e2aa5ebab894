import { useMemo, useState } from 'react'
import { hasChanges } from '#domain/import/apply-import.ts'
import type { ImportPreview, ImportRowState } from '#domain/import/import-preview.ts'
import { Button } from '#ui/button.tsx'
import { FilterChip } from '#ui/filter-chip.tsx'
import { count, formatNumber } from '#ui/format.ts'
import { ImportRows } from './import-rows.tsx'
import classes from './import.module.css'

interface ImportPreviewViewProps {
  readonly preview: ImportPreview
  readonly remark: string | null
  /** Why the last attempt imported nothing. */
  readonly notice: string | null
  readonly applying: boolean
  readonly onApply: () => void
  readonly onBack: () => void
  readonly onCancel: () => void
}

const states: readonly { readonly state: ImportRowState; readonly label: string }[] = [
  { state: 'added', label: 'Added' },
  { state: 'changed', label: 'Changed' },
  { state: 'unchanged', label: 'Unchanged' },
  { state: 'invalid', label: 'Left out' },
]

const shownLines = 100

/** What the import would do, row by row. Nothing has changed yet. */
export function ImportPreviewView(props: ImportPreviewViewProps) {
  const { preview, remark, notice, applying, onApply, onBack, onCancel } = props
  const [only, setOnly] = useState<ImportRowState | null>(null)
  const rows = useMemo(
    () => preview.rows.filter((row) => (only === null ? row.state !== 'unchanged' : row.state === only)),
    [preview, only],
  )
  return (
    <div className={classes.preview}>
      <p>{summaryOf(preview)}</p>
      {notice === null ? null : (
        <p className={classes.notice} role="alert">
          {notice}
        </p>
      )}
      {remark === null ? null : <p className={classes.notice}>{remark}</p>}
      <div className={classes.chips} role="group" aria-label="Rows to show">
        {states
          .filter(({ state }) => preview.counts[state] > 0)
          .map(({ state, label }) => (
            <FilterChip
              key={state}
              pressed={only === state}
              onPress={() => setOnly(only === state ? null : state)}
              count={preview.counts[state]}
            >
              {label}
            </FilterChip>
          ))}
      </div>
      <ImportRows rows={rows} key={only ?? 'all'} />
      {preview.teams.length > 0 ? (
        <Part title={`${count(preview.teams.length, 'team', 'teams')} will be added`}>
          <p>{listed(preview.teams)}</p>
        </Part>
      ) : null}
      {preview.problems.length > 0 ? (
        <Part title={count(preview.problems.length, 'problem', 'problems')}>
          <table className={classes.lines}>
            <thead>
              <tr>
                <th scope="col">Line</th>
                <th scope="col">Where</th>
                <th scope="col">What happened</th>
              </tr>
            </thead>
            <tbody>
              {preview.problems.slice(0, shownLines).map((problem, index) => (
                <tr key={index}>
                  <td>{formatNumber(problem.line)}</td>
                  <td>{problem.place}</td>
                  <td>{problem.message}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {preview.problems.length > shownLines ? (
            <p className={classes.dimmed}>and {formatNumber(preview.problems.length - shownLines)} more</p>
          ) : null}
        </Part>
      ) : null}
      {preview.ignored.length > 0 ? (
        <Part title="Not used">
          <ul>
            {preview.ignored.map((each) => (
              <li key={each.what}>
                {each.what} ({formatNumber(each.count)}). <span className={classes.dimmed}>{each.why}</span>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <div className={classes.footer}>
        <Button variant="quiet" onClick={onBack} disabled={applying}>
          Choose another file
        </Button>
        <span className={classes.space} />
        <Button onClick={onCancel} disabled={applying}>
          Cancel
        </Button>
        <Button variant="primary" onClick={onApply} disabled={applying || !hasChanges(preview)} data-autofocus>
          {applying ? 'Importing' : applyLabel(preview)}
        </Button>
      </div>
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className={classes.part}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

/** "38 services found: 3 to add, 1 to change, 34 unchanged. Nothing has changed yet." */
function summaryOf({ rows, counts }: ImportPreview): string {
  const parts = [
    counts.added > 0 ? `${formatNumber(counts.added)} to add` : '',
    counts.changed > 0 ? `${formatNumber(counts.changed)} to change` : '',
    counts.unchanged > 0 ? `${formatNumber(counts.unchanged)} unchanged` : '',
    counts.invalid > 0 ? `${formatNumber(counts.invalid)} left out` : '',
  ].filter(Boolean)
  const found = rows.length === 0 ? 'No service was found' : `${count(rows.length, 'service', 'services')} found`
  return `${found}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}. Nothing has changed yet.`
}

function applyLabel(preview: ImportPreview): string {
  const services = preview.counts.added + preview.counts.changed
  if (services > 0) return `Import ${count(services, 'service', 'services')}`
  if (preview.teams.length > 0) return `Add ${count(preview.teams.length, 'team', 'teams')}`
  return 'Nothing to import'
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, shownLines).join(', ')
  return names.length > shownLines ? `${shown} and ${formatNumber(names.length - shownLines)} more` : shown
}
