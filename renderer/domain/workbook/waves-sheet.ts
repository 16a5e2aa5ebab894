import type { Catalog } from '../catalog.ts'
import { isoOf } from '../day.ts'
import type { EngagementDocument } from '../document.ts'
import { waveStandings, type WaveStanding } from '../wave-adoption.ts'
import { waveFields, type Wave } from '../wave.ts'
import { fieldCell, fieldColumn } from './field-column.ts'
import { listSheet, textColumn, type ListColumn } from './list-sheet.ts'
import { unknown } from './sheet-words.ts'
import { titleBlock, type WorkbookOptions } from './title-block.ts'
import type { SheetModel } from './workbook-model.ts'

/** The waves of the rollout with their days and what they are expected to bring onto the golden path. */
export function wavesSheet(document: EngagementDocument, catalog: Catalog, options: WorkbookOptions): SheetModel {
  const fields = waveFields.map((field): ListColumn<WaveStanding> => ({
    ...fieldColumn<Wave>(field, { table: 'waves', document, catalog }, widths[field.key]),
    cell: ({ wave }) =>
      fieldCell<Wave>(field, document.waves.rows[document.waves.index.get(wave.id) ?? -1] ?? wave, document, catalog),
  }))
  return listSheet<WaveStanding>({
    key: 'waves',
    name: 'Waves',
    title: titleBlock(
      document,
      options,
      'Waves of the rollout',
      'Days are those of its tasks; its services are those named and those of its teams that no wave names. Expected: all of them where no share is given.',
    ),
    rows: waveStandings(document, options.today),
    columns: [
      ...fields.slice(0, -1),
      day('from', 'Begins'),
      day('to', 'Ends'),
      whole('count', 'Services in it', ({ services }) => services.length),
      whole('onNow', 'On the golden path', ({ onNow }) => onNow),
      {
        key: 'expectedOn',
        header: 'Expected on it',
        kind: 'decimal',
        role: 'formula',
        width: [11, 12],
        cell: ({ expectedOn }, { address }) => ({
          formula: `IF(ISNUMBER(${address('expected')}),${address('expected')},100)/100*${address('count')}`,
          result: expectedOn,
        }),
      },
      textColumn('state', 'Standing', [24, 40], ({ reason }) => reason),
      ...fields.slice(-1),
    ],
    idOf: ({ wave }) => wave.id,
    frozenTo: 'name',
  })
}

const widths: Readonly<Record<string, readonly [least: number, most: number]>> = {
  name: [20, 30],
  teams: [16, 30],
  services: [20, 40],
  notes: [16, 34],
}

function day(end: 'from' | 'to', header: string): ListColumn<WaveStanding> {
  return {
    key: end,
    header,
    kind: 'date',
    role: 'plain',
    width: [14, 14],
    cell: ({ span }) => (span ? { date: isoOf(span[end]) } : unknown),
  }
}

function whole(key: string, header: string, of: (wave: WaveStanding) => number): ListColumn<WaveStanding> {
  return { key, header, kind: 'whole', role: 'plain', width: [10, 12], cell: of }
}
