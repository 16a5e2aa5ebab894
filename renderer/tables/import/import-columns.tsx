import { NativeSelect } from '@mantine/core'
import type { ColumnsView } from '#domain/import/columns-view.ts'
import type { TableColumns } from '#domain/import/import-table.ts'
import { chooseField } from '#domain/import/table-columns.ts'
import { Button } from '#ui/button.tsx'
import { count, formatNumber } from '#ui/format.ts'
import classes from './import.module.css'

/** A table of a file, and what is known of its columns. */
export interface ShownSheet {
  /** Sheets of a workbook; a text has one. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[]
  readonly sheet: number
  readonly view: ColumnsView
  readonly remark: string | null
}

/** Another sheet, or another row as its headers; null looks for them. */
export interface AskedSheet {
  readonly sheet: number
  readonly headerIndex: number | null
}

interface ImportColumnsProps {
  /** Where a column can go. */
  readonly fields: readonly { readonly key: string; readonly label: string }[]
  /** What has to be told before there is anything to compare; null when nothing is missing. */
  readonly missing: string | null
  readonly sheet: ShownSheet
  /** What is being read in place of the sheet. */
  readonly reading: AskedSheet | null
  readonly trouble: string | null
  readonly onSheet: (asked: AskedSheet) => void
  readonly onColumns: (columns: TableColumns) => void
  readonly onCompare: () => void
  readonly onBack: () => void
  readonly onCancel: () => void
}

/** What each column of a table is for: guessed from its header or remembered, and every guess can be changed. */
export function ImportColumns(props: ImportColumnsProps) {
  const { fields, missing, sheet, reading, trouble, onSheet, onColumns, onCompare, onBack, onCancel } = props
  const { columns, samples, headerRows, rows } = sheet.view
  const name = sheet.sheets[reading?.sheet ?? sheet.sheet]?.name ?? ''
  const told = columns.fields.filter((field) => field !== null).length
  return (
    <div className={classes.preview}>
      <div className={classes.where}>
        {sheet.sheets.length > 1 ? (
          <NativeSelect
            label="Sheet"
            data={sheet.sheets.map(({ name, hidden }, index) => ({
              value: String(index),
              label: hidden ? `${name} (hidden)` : name,
            }))}
            value={String((reading ?? sheet).sheet)}
            onChange={(event) => onSheet({ sheet: Number(event.currentTarget.value), headerIndex: null })}
          />
        ) : null}
        <NativeSelect
          label="Headers"
          className={classes.headerRow}
          data={[
            ...headerRows.map(({ index, line, text }) => ({
              value: String(index),
              label: `Line ${formatNumber(line)}: ${text}`,
            })),
            { value: '-1', label: 'There is no row with headers' },
          ]}
          value={String(reading?.headerIndex ?? columns.headerIndex)}
          disabled={reading !== null && reading.sheet !== sheet.sheet}
          onChange={(event) => onSheet({ sheet: sheet.sheet, headerIndex: Number(event.currentTarget.value) })}
        />
      </div>
      {sheet.remark === null ? null : <p className={classes.notice}>{sheet.remark}</p>}
      {reading !== null ? (
        <p role="status">Reading {name === '' ? 'the table' : `the sheet “${name}”`}. Large sheets take a moment.</p>
      ) : trouble !== null ? (
        <p className={classes.trouble} role="alert">
          {trouble}
        </p>
      ) : missing === null ? (
        <p>
          {count(rows, 'row', 'rows')} below the headers; {formatNumber(told)} of{' '}
          {count(columns.headers.length, 'column', 'columns')} go to a field. {words[columns.basis]}
        </p>
      ) : (
        <p className={classes.notice} role="status">
          {missing}
        </p>
      )}
      <div className={classes.scroll} role="region" aria-label="Columns of the file" tabIndex={0}>
        <table className={`${classes.rows} ${classes.columns}`}>
          <thead>
            <tr>
              <th scope="col">Column of the file</th>
              <th scope="col">What is in it</th>
              <th scope="col">Goes to</th>
            </tr>
          </thead>
          <tbody>
            {columns.headers.map((header, position) => (
              <tr key={position} data-left-out={columns.fields[position] === null || undefined}>
                <th scope="row">{header || <span className={classes.dimmed}>no header</span>}</th>
                <td className={classes.samples}>
                  <Samples sample={samples[position]} />
                </td>
                <td className={classes.field}>
                  <NativeSelect
                    size="xs"
                    aria-label={`Where ${header || `column ${position + 1}`} goes`}
                    data={choicesFor(fields, columns, position)}
                    value={columns.fields[position] ?? ''}
                    disabled={reading !== null}
                    onChange={(event) => onColumns(chooseField(columns, position, event.currentTarget.value || null))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.footer}>
        <Button variant="quiet" onClick={onBack}>
          Choose another file
        </Button>
        <span className={classes.space} />
        <Button onClick={onCancel}>Cancel</Button>
        <Button
          variant="primary"
          onClick={onCompare}
          disabled={missing !== null || rows === 0 || reading !== null}
          data-autofocus
        >
          Preview
        </Button>
      </div>
    </div>
  )
}

const words: Readonly<Record<TableColumns['basis'], string>> = {
  guessed: 'They were told by their headers.',
  remembered: 'They go where you sent them the last time.',
  chosen: 'With the import this is remembered for files with the same headers.',
}

function Samples({ sample }: { readonly sample: ColumnsView['samples'][number] | undefined }) {
  if (!sample || sample.filled === 0) return <span className={classes.dimmed}>empty</span>
  return (
    <>
      {sample.values.map((value) => (
        <span key={value} className={classes.sample}>
          {value}
        </span>
      ))}
      <span className={classes.filled}>{count(sample.filled, 'row', 'rows')}</span>
    </>
  )
}

/** All fields in the order of their names; one that another column fills says so. */
function choicesFor(fields: ImportColumnsProps['fields'], { fields: taken, headers }: TableColumns, position: number) {
  const options = fields
    .map(({ key, label }) => {
      const other = taken.indexOf(key)
      const instead =
        other === -1 || other === position ? '' : ` (instead of ${headers[other] || `column ${other + 1}`})`
      return { value: key, label: `${label}${instead}` }
    })
    .sort((a, b) => a.label.localeCompare(b.label))
  return [{ value: '', label: 'Leave out' }, ...options]
}
