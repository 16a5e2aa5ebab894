import { useState } from 'react'
import type { FieldDifference, ImportRow, ImportRowState } from '#domain/import/import-preview.ts'
import { Button } from '#ui/button.tsx'
import { formatNumber } from '#ui/format.ts'
import { StatusMark, type MarkKind } from '#ui/marks.tsx'
import classes from './import.module.css'

const words: Readonly<Record<ImportRowState, { readonly word: string; readonly mark: MarkKind }>> = {
  added: { word: 'added', mark: 'on' },
  changed: { word: 'changed', mark: 'near' },
  unchanged: { word: 'unchanged', mark: 'not-applicable' },
  invalid: { word: 'left out', mark: 'off' },
}

/** Rows drawn at once; more are asked for. */
const page = 200

/** The rows of the file with what each would change. */
export function ImportRows({ rows }: { readonly rows: readonly ImportRow[] }) {
  const [limit, setLimit] = useState(page)
  const hidden = Math.max(0, rows.length - limit)
  if (rows.length === 0) return <p className={classes.dimmed}>No row differs from what is there.</p>
  return (
    <div className={classes.scroll} role="region" aria-label="Rows of the file" tabIndex={0}>
      <table className={classes.rows}>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Row</th>
            <th scope="col">Service</th>
            <th scope="col">What would change</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, limit).map((row, index) => (
            <tr key={index}>
              <td className={classes.line}>{formatNumber(row.line)}</td>
              <td>
                <span className={classes.state}>
                  <StatusMark kind={words[row.state].mark} />
                  {words[row.state].word}
                </span>
              </td>
              <th scope="row">{row.name || 'no name'}</th>
              <td>
                {row.state === 'invalid' ? row.reason : null}
                {row.differences.map((difference) => (
                  <Difference key={difference.field} difference={difference} added={row.state === 'added'} />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 ? (
        <p className={classes.more}>
          and {formatNumber(hidden)} more
          <Button variant="link" onClick={() => setLimit(limit + page)}>
            Show {formatNumber(Math.min(page, hidden))} more
          </Button>
        </p>
      ) : null}
    </div>
  )
}

function Difference({ difference, added }: { readonly difference: FieldDifference; readonly added: boolean }) {
  const { field, label, before, after, problem } = difference
  // The name stands in its own column.
  if (added && field === 'name') return null
  return (
    <span className={classes.difference}>
      <span className={classes.dimmed}>{label}</span>{' '}
      {added ? null : (
        <>
          {before === '' ? <span className={classes.dimmed}>empty</span> : <del>{before}</del>}
          {' → '}
        </>
      )}
      {after}
      {problem === null ? null : <span className={classes.problem}>{problem}</span>}
    </span>
  )
}
