import { useState } from 'react'
import { hasChanges } from '#domain/import/apply-import.ts'
import type { ImportPreview, ImportRowState } from '#domain/import/import-preview.ts'
import { Button } from '#ui/button.tsx'
import { FilterChip } from '#ui/filter-chip.tsx'
import { count, formatNumber } from '#ui/format.ts'
import { ImportRows, type LoadRows } from './import-rows.tsx'
import classes from './import.module.css'

/** What an import would do; of many problems the first are enough. */
export interface ShownImport extends Pick<ImportPreview, 'counts' | 'teams' | 'problems' | 'ignored'> {
  readonly allProblems: number
}

/** What the rows of the file are called. */
export interface ImportNoun {
  readonly noun: readonly [string, string]
  /** Of the column with their names. */
  readonly heading: string
}

interface ImportPreviewViewProps extends ImportNoun {
  readonly preview: ShownImport
  readonly remark: string | null
  /** Why the last attempt imported nothing. */
  readonly notice: string | null
  readonly applying: boolean
  readonly loadRows: LoadRows
  readonly onApply: () => void
  readonly onBack: () => void
  /** Null when the file has no columns to be told. */
  readonly onColumns: (() => void) | null
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
  const { preview, noun, heading, remark, notice, applying, loadRows, onApply, onBack, onColumns, onCancel } = props
  const { counts } = preview
  const [only, setOnly] = useState<ImportRowState | null>(null)
  const total = only === null ? counts.added + counts.changed + counts.invalid : counts[only]
  return (
    <div className={classes.preview}>
      <p>{summaryOf(preview, noun)}</p>
      {notice === null ? null : (
        <p className={classes.notice} role="alert">
          {notice}
        </p>
      )}
      {remark === null ? null : <p className={classes.notice}>{remark}</p>}
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
      <ImportRows heading={heading} load={loadRows} plan={preview} only={only} total={total} />
      {preview.teams.length > 0 ? (
        <Part title={`${count(preview.teams.length, 'team', 'teams')} will be added`}>
          <p>{listed(preview.teams)}</p>
        </Part>
      ) : null}
      {preview.problems.length > 0 ? (
        <Part title={count(preview.allProblems, 'thing to look at', 'things to look at')}>
          <table className={classes.lines}>
            <thead>
              <tr>
                <th scope="col">Line</th>
                <th scope="col">Where</th>
                <th scope="col">What happened</th>
              </tr>
            </thead>
            <tbody>
              {preview.problems.map((problem, index) => (
                <tr key={index}>
                  <td>{formatNumber(problem.line)}</td>
                  <td>{problem.place}</td>
                  <td>{problem.message}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {preview.allProblems > preview.problems.length ? (
            <p className={classes.dimmed}>and {formatNumber(preview.allProblems - preview.problems.length)} more</p>
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
        {onColumns === null ? null : (
          <Button variant="quiet" onClick={onColumns} disabled={applying}>
            Change the columns
          </Button>
        )}
        <span className={classes.space} />
        <Button onClick={onCancel} disabled={applying}>
          Cancel
        </Button>
        <Button variant="primary" onClick={onApply} disabled={applying || !hasChanges(preview)} data-autofocus>
          {applying ? 'Importing' : applyLabel(preview, noun)}
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
function summaryOf({ counts }: ShownImport, [one, many]: ImportNoun['noun']): string {
  const all = counts.added + counts.changed + counts.unchanged + counts.invalid
  const parts = [
    counts.added > 0 ? `${formatNumber(counts.added)} to add` : '',
    counts.changed > 0 ? `${formatNumber(counts.changed)} to change` : '',
    counts.unchanged > 0 ? `${formatNumber(counts.unchanged)} unchanged` : '',
    counts.invalid > 0 ? `${formatNumber(counts.invalid)} left out` : '',
  ].filter(Boolean)
  const found = all === 0 ? `No ${one} was found` : `${count(all, one, many)} found`
  return `${found}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}. Nothing has changed yet.`
}

function applyLabel(preview: ShownImport, [one, many]: ImportNoun['noun']): string {
  const rows = preview.counts.added + preview.counts.changed
  if (rows > 0) return `Import ${count(rows, one, many)}`
  if (preview.teams.length > 0) return `Add ${count(preview.teams.length, 'team', 'teams')}`
  return 'Nothing to import'
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, shownLines).join(', ')
  return names.length > shownLines ? `${shown} and ${formatNumber(names.length - shownLines)} more` : shown
}
