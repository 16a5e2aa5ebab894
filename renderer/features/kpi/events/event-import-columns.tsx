import { Checkbox, NativeSelect, Select } from '@mantine/core'
import { eventFields, eventKinds, eventWords, type EventKind } from '#domain/event-fields.ts'
import type { EventColumns } from '#domain/import/columns-events.ts'
import { chooseField } from '#domain/import/table-columns.ts'
import classes from '#tables/import/import.module.css'
import { Button } from '#ui/button.tsx'
import { count, formatNumber } from '#ui/format.ts'
import type { EventSheet } from '#workers/event-import-client.ts'
import own from './events.module.css'
import { zoneChoices } from './zones.ts'

export interface AskedColumns {
  readonly sheet: number
  /** Null looks for the row of headers. */
  readonly headerIndex: number | null
  readonly kind: EventKind | null
}

interface EventImportColumnsProps {
  readonly sheet: EventSheet
  /** Another sheet, row of headers or kind is being read. */
  readonly reading: boolean
  readonly trouble: string | null
  readonly onAsk: (asked: AskedColumns) => void
  readonly onTell: (told: EventColumns) => void
  readonly onCompare: () => void
  readonly onBack: () => void
  readonly onCancel: () => void
}

/** What the rows are, what each column is for, and in which zone times are written that name none. */
export function EventImportColumns(props: EventImportColumnsProps) {
  const { sheet, reading, trouble, onAsk, onTell, onCompare, onBack, onCancel } = props
  const { told, view } = sheet
  const { columns, kind } = told
  const known = columns.fields.filter((field) => field !== null).length
  const untold = kind === 'deployments' && !columns.fields.includes('succeeded')
  return (
    <div className={classes.preview}>
      <div className={classes.where}>
        <NativeSelect
          label="The rows are"
          data={eventKinds.map((each) => ({ value: each.kind, label: each.title }))}
          value={kind}
          onChange={(event) => {
            const next = eventKinds.find((each) => each.kind === event.currentTarget.value)
            if (next) onAsk({ sheet: sheet.sheet, headerIndex: columns.headerIndex, kind: next.kind })
          }}
        />
        <Select
          label="Times without a zone are in"
          className={own.fileZone}
          data={zoneChoices()}
          value={told.zone}
          searchable
          allowDeselect={false}
          onChange={(zone) => {
            if (zone) onTell({ ...told, zone })
          }}
        />
        {sheet.sheets.length > 1 ? (
          <NativeSelect
            label="Sheet"
            data={sheet.sheets.map(({ name, hidden }, index) => ({
              value: String(index),
              label: hidden ? `${name} (hidden)` : name,
            }))}
            value={String(sheet.sheet)}
            onChange={(event) => onAsk({ sheet: Number(event.currentTarget.value), headerIndex: null, kind: null })}
          />
        ) : null}
        <NativeSelect
          label="Headers"
          className={classes.headerRow}
          data={[
            ...view.headerRows.map(({ index, line, text }) => ({
              value: String(index),
              label: `Line ${formatNumber(line)}: ${text}`,
            })),
            { value: '-1', label: 'There is no row with headers' },
          ]}
          value={String(columns.headerIndex)}
          onChange={(event) => onAsk({ sheet: sheet.sheet, headerIndex: Number(event.currentTarget.value), kind })}
        />
      </div>
      {sheet.remark === null ? null : <p className={classes.notice}>{sheet.remark}</p>}
      {trouble === null ? (
        <p role="status">
          {reading
            ? 'Reading.'
            : `${count(view.rows, 'row', 'rows')} below the headers; ${formatNumber(known)} of ${count(columns.headers.length, 'column', 'columns')} go to a field. ${words[columns.basis]}`}
        </p>
      ) : (
        <p className={classes.trouble} role="alert">
          {trouble}
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
                  <Samples sample={view.samples[position]} />
                </td>
                <td className={classes.field}>
                  <NativeSelect
                    size="xs"
                    aria-label={`Where ${header || `column ${position + 1}`} goes`}
                    data={choicesFor(told, position)}
                    value={columns.fields[position] ?? ''}
                    disabled={reading}
                    onChange={(event) =>
                      onTell({ ...told, columns: chooseField(columns, position, event.currentTarget.value || null) })
                    }
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {untold ? (
        <Checkbox
          label="The file lists nothing but deployments that succeeded"
          description="No column says it. Without it these deployments are unknown and count for nothing."
          checked={told.allSucceeded}
          onChange={(event) => onTell({ ...told, allSucceeded: event.currentTarget.checked })}
        />
      ) : null}
      {columns.fields.includes('key') ? null : (
        <p className={classes.notice}>
          No column holds an id. The {eventWords(kind).noun[1]} are known by when and where they were; a file in which a
          time was corrected adds them again.
        </p>
      )}
      <div className={classes.footer}>
        <Button variant="quiet" onClick={onBack}>
          Choose another file
        </Button>
        <span className={classes.space} />
        <Button onClick={onCancel}>Cancel</Button>
        <Button variant="primary" onClick={onCompare} disabled={reading} data-autofocus>
          Preview
        </Button>
      </div>
    </div>
  )
}

const words: Readonly<Record<EventColumns['columns']['basis'], string>> = {
  guessed: 'They were told by their headers.',
  remembered: 'They go where you sent them the last time.',
  chosen: 'With the import this is remembered for files with the same headers.',
}

function Samples({ sample }: { readonly sample: EventSheet['view']['samples'][number] | undefined }) {
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

/** One that another column fills says so. */
function choicesFor({ kind, columns: { fields, headers } }: EventColumns, position: number) {
  const options = eventFields[kind].map(({ key, label }) => {
    const other = fields.indexOf(key)
    const instead = other === -1 || other === position ? '' : ` (instead of ${headers[other] || `column ${other + 1}`})`
    return { value: key, label: `${label}${instead}` }
  })
  return [{ value: '', label: 'Leave out' }, ...options]
}
