import { useEffect, useEffectEvent, useState } from 'react'
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

export type LoadRows = (only: ImportRowState | null, from: number, count: number) => Promise<readonly ImportRow[]>

interface ImportRowsProps {
  /** What a row is: "Service". */
  readonly heading: string
  readonly load: LoadRows
  /** Rows are loaded anew with another plan. */
  readonly plan: object
  readonly only: ImportRowState | null
  readonly total: number
}

/** The rows of the file with what each would change. They stay with the worker until they are looked at. */
export function ImportRows({ heading, load, plan, only, total }: ImportRowsProps) {
  const [shown, setShown] = useState<Shown | null>(null)
  const first = useEffectEvent(() => load(only, 0, page))
  useEffect(() => {
    let current = true
    void first().then((rows) => {
      if (current) setShown({ plan, only, rows })
    })
    return () => {
      current = false
    }
  }, [plan, only])

  async function showMore({ rows }: Shown): Promise<void> {
    const more = await load(only, rows.length, page)
    setShown((now) => (now?.plan === plan && now.only === only ? { ...now, rows: [...rows, ...more] } : now))
  }

  if (total === 0) return <p className={classes.dimmed}>No row differs from what is there.</p>
  const rows = shown?.rows ?? []
  const hidden = shown ? Math.max(0, total - rows.length) : 0
  return (
    <div className={classes.scroll} role="region" aria-label="Rows of the file" tabIndex={0}>
      <table className={classes.rows}>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Row</th>
            <th scope="col">{heading}</th>
            <th scope="col">What would change</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
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
          <Button variant="link" onClick={() => shown && void showMore(shown)}>
            Show {formatNumber(Math.min(page, hidden))} more
          </Button>
        </p>
      ) : null}
    </div>
  )
}

interface Shown {
  readonly plan: object
  readonly only: ImportRowState | null
  readonly rows: readonly ImportRow[]
}

function Difference({ difference, added }: { readonly difference: FieldDifference; readonly added: boolean }) {
  const { field, label, before, after, problem } = difference
  // The name stands in its own column; that what is new comes from this file needs no saying.
  if (added && (field === 'name' || after.startsWith('file:'))) return null
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
