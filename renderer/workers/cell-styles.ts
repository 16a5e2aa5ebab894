import type { Alignment, Border, Style } from 'exceljs'
import type { CellKind, CellLook, SheetColumn, SheetRow, Tone } from '#domain/workbook/workbook-model.ts'
import { colours, fillOf, toneColours } from './sheet-colours.ts'

const font = 'Calibri'
const white = 'FFFFFFFF'

/**
 * Styles by what a cell is. Equal cells share one object: ExcelJS looks styles up by identity, and a fresh object per
 * cell doubles the time of an export.
 */
export function createCellStyles(): CellStyles {
  const made = new Map<string, Partial<Style>>()
  return (request) => {
    const { kind, role, rowRole, tone, look, page, padded, general } = request
    const key = `${kind}|${role}|${rowRole}|${tone ?? ''}|${look ?? ''}|${page}|${padded}|${general}`
    const found = made.get(key)
    if (found) return found
    const style = styleOf(request)
    made.set(key, style)
    return style
  }
}

export type CellStyles = (request: StyleRequest) => Partial<Style>

export interface StyleRequest {
  readonly kind: CellKind
  readonly role: SheetColumn['role']
  readonly rowRole: SheetRow['role']
  readonly tone: Tone | undefined
  readonly look: CellLook | undefined
  /** Free rows carry no grid. */
  readonly page: boolean
  /** Text is set in from the edge; the first column of a page stands under its title. */
  readonly padded: boolean
  /**
   * A formula, or text past 255 characters. As text format the first would turn into its own text when it is edited,
   * and some versions of Excel print the second as ####.
   */
  readonly general: boolean
}

function styleOf(request: StyleRequest): Partial<Style> {
  switch (request.rowRole) {
    case 'section':
      return {
        font: { name: font, size: 12, bold: true, color: { argb: colours.text } },
        alignment: { vertical: 'bottom', ...sideways('text', request.padded) },
        border: { bottom: edge('thin', colours.strongLine) },
      }
    case 'head':
      return headStyle(request)
    case 'note':
      return { ...plain(request), font: { name: font, size: 9, color: { argb: colours.dimmed } }, border: {} }
    case 'strong':
    case 'data':
      return plain(request)
  }
}

/** Header cell of a list. Roles of the two sides carry their colour. */
export function headerStyle(column: SheetColumn): Partial<Style> {
  const sided = column.tone === 'sre' || column.tone === 'platform' || column.tone === 'accent'
  const shades = sided && column.tone ? toneColours[column.tone] : null
  return {
    font: {
      name: font,
      size: column.kind === 'bar' ? 8 : 10,
      bold: true,
      color: { argb: shades?.text ?? colours.text },
    },
    fill: solid(shades?.pale ?? colours.header),
    alignment: {
      vertical: 'middle',
      wrapText: column.kind !== 'bar',
      ...sideways(column.kind, true),
    },
    border: { top: edge('thin', colours.strongLine), bottom: edge('medium', shades?.full ?? colours.strongLine) },
  }
}

export const titleStyles: Readonly<Record<'what' | 'client' | 'edition' | 'purpose' | 'keys', Partial<Style>>> = {
  what: {
    font: { name: font, size: 16, bold: true, color: { argb: colours.text } },
    alignment: { vertical: 'middle' },
  },
  client: { font: { name: font, size: 11, color: { argb: colours.text } }, alignment: { vertical: 'middle' } },
  edition: { font: { name: font, size: 10, color: { argb: colours.dimmed } }, alignment: { vertical: 'middle' } },
  purpose: { font: { name: font, size: 10, color: { argb: colours.text } }, alignment: { vertical: 'top' } },
  keys: { font: { name: font, size: 8, color: { argb: colours.dimmed } }, numFmt: '@' },
}

export function solid(argb: string) {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } } as const
}

function headStyle(request: StyleRequest): Partial<Style> {
  const band = !request.page
  return {
    font: { name: font, size: band ? 9 : 10, bold: true, color: { argb: band ? colours.text : colours.dimmed } },
    alignment: { vertical: 'middle', wrapText: request.page, ...sideways(request.kind, request.padded) },
    ...(band ? {} : { border: { bottom: edge('thin', colours.strongLine) } }),
  }
}

function plain({ kind, role, rowRole, tone, look, page, padded, general }: StyleRequest): Partial<Style> {
  const bar = kind === 'bar'
  const own = tone ? fillOf(tone, look, bar) : null
  const base =
    page || bar
      ? null
      : role === 'input'
        ? toneColours.input.pale
        : role === 'formula'
          ? toneColours.formula.pale
          : null
  const fill = own ?? (rowRole === 'strong' && !page && !bar ? (base ?? colours.section) : base)
  return {
    font: {
      name: font,
      size: 10,
      color: { argb: tone ? toneColours[tone].text : colours.text },
      ...(rowRole === 'strong' || look === 'strong' ? { bold: true } : {}),
    },
    alignment: {
      vertical: 'middle',
      ...sideways(kind, padded),
      ...(look === 'indent' ? { horizontal: 'left', indent: 2 } : {}),
      ...(kind === 'text' ? { wrapText: true } : {}),
    },
    numFmt: general && numberFormats[kind] === '@' ? 'General' : numberFormats[kind],
    ...(fill === null ? {} : { fill: solid(fill) }),
    border: borders(page, bar, rowRole, look),
  }
}

function borders(
  page: boolean,
  bar: boolean,
  rowRole: SheetRow['role'],
  look: CellLook | undefined,
): Style['border'] | object {
  const below = { bottom: edge('thin', colours.line) }
  const above = rowRole === 'strong' ? { top: edge('thin', colours.strongLine) } : {}
  // White edges set the bars of one row off from those of the next.
  if (bar && look !== undefined && look !== 'line') return { top: edge('medium', white), bottom: edge('medium', white) }
  if (look === 'line') return { ...below, ...above, left: edge('medium', colours.accent) }
  if (page || bar) return { ...below, ...above }
  return { ...below, ...above, left: edge('thin', colours.line), right: edge('thin', colours.line) }
}

/**
 * Texts keep a little distance from the line before them, so that they do not touch the figures of the column before.
 * (The same on the right of figures is lost in LibreOffice where two columns of one style meet.)
 */
function sideways(kind: CellKind, padded: boolean): Partial<Alignment> {
  switch (kind) {
    case 'letters':
    case 'bar':
      return { horizontal: 'center' }
    case 'number':
    case 'whole':
    case 'tally':
    case 'decimal':
    case 'index':
    case 'percent':
    case 'share':
    case 'date':
      return { horizontal: 'right' }
    case 'text':
      return padded ? { horizontal: 'left', indent: 1 } : { horizontal: 'left' }
  }
}

/** Free text carries `@`, so that a `=` typed into it in Excel stays text. */
const numberFormats: Readonly<Record<CellKind, string>> = {
  text: '@',
  letters: '@',
  bar: '@',
  // A fixed number of decimals would round what a client types; groups of thousands need no decimals. Numbers below zero
  // belong in the first section: in any other LibreOffice leaves their sign out.
  number: '[<1000]General;#,##0',
  whole: '#,##0',
  tally: '#,##0;-#,##0;',
  decimal: '#,##0.0',
  index: '0.00',
  percent: '0 %',
  share: '0.0 %',
  date: 'd mmm yyyy',
}

function edge(style: Border['style'], argb: string): Border {
  return { style, color: { argb } }
}
