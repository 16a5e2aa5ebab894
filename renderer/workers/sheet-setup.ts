import type { ConditionalFormattingRule, Worksheet } from 'exceljs'
import { columnLetters, firstRow, headerRow, keyRow, lastReach, printedColumns } from '#domain/workbook/sheet-layout.ts'
import type { LookRule, SheetModel } from '#domain/workbook/workbook-model.ts'
import { safeText } from './safe-text.ts'
import { toneColours } from './sheet-colours.ts'

/** Everything around the cells: panes, filter, print, dropdowns, conditional looks. */
export function setUpSheet(worksheet: Worksheet, sheet: SheetModel): void {
  setUpView(worksheet, sheet)
  setUpPrint(worksheet, sheet)
  if (sheet.filtered > 0) worksheet.autoFilter = filterRange(sheet)
  setUpDropdowns(worksheet, sheet)
  sheet.rules.forEach((rule, index) => {
    worksheet.addConditionalFormatting({ ref: rule.range, rules: [conditionalRule(rule, index + 1)] })
  })
}

function setUpView(worksheet: Worksheet, sheet: SheetModel): void {
  const shared = { showGridLines: false, zoomScale: 100 }
  const top = sheet.shape === 'list' ? headerRow(sheet.bands.length) : keyRow - 1
  worksheet.views = [
    {
      ...shared,
      state: 'frozen',
      ySplit: top,
      ...(sheet.frozen > 0 ? { xSplit: sheet.frozen } : {}),
      topLeftCell: `${columnLetters(sheet.frozen)}${top + 1}`,
      activeCell: `${columnLetters(sheet.shape === 'list' ? 1 : 0)}${top + 1}`,
    },
  ]
}

function setUpPrint(worksheet: Worksheet, sheet: SheetModel): void {
  const last = Math.max(firstRow(sheet), firstRow(sheet) + sheet.rows.length + sheet.blanks - 1)
  worksheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: false,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.25, footer: 0.3 },
    // ExcelJS puts one dollar sign before each end; the rows need theirs, or LibreOffice ignores the area.
    printArea: `A$1:${columnLetters(printedColumns(sheet) - 1)}$${last}`,
    ...(sheet.shape === 'list' ? { printTitlesRow: `${keyRow + 1}:${headerRow(sheet.bands.length)}` } : {}),
  }
  const { client, what, confidentiality } = sheet.title
  const right = confidentiality === '' ? ' ' : `${footerText(confidentiality)} · `
  worksheet.headerFooter = { oddFooter: `&L&8${footerText(`${client} · ${what}`)}&R&8${right}Page &P of &N` }
}

/** `&` starts a code in headers and footers; both parts together may not pass 255 characters. */
function footerText(text: string): string {
  const short = text.length > 100 ? `${text.slice(0, 99)}…` : text
  // A digit right after the font size would be read as part of it.
  return ` ${safeText(short).replaceAll('\n', ' ').replaceAll('&', '&&')}`
}

function filterRange(sheet: SheetModel): string {
  const header = headerRow(sheet.bands.length)
  const last = firstRow(sheet) + sheet.rows.length - 1
  return `B${header}:${columnLetters(sheet.filtered - 1)}${Math.max(last, header)}`
}

/** By range, not by cell, and as a warning: a client may write what no list foresees. */
function setUpDropdowns(worksheet: Worksheet, sheet: SheetModel): void {
  // Safe: ExcelJS documents the collection on cells only; `add` takes a range.
  const { dataValidations } = worksheet as unknown as { dataValidations: RangeValidations }
  sheet.columns.forEach((column, index) => {
    if (!column.choices) return
    const letters = columnLetters(index)
    dataValidations.add(`${letters}${firstRow(sheet)}:${letters}${lastReach(sheet)}`, {
      type: 'list',
      allowBlank: true,
      formulae: [column.choices.name],
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: 'Not in the list',
      error: 'Keep the entry only if none in the list fits. It will be shown as typed.',
    })
  })
}

interface RangeValidations {
  readonly add: (range: string, rule: object) => void
}

function conditionalRule(rule: LookRule, priority: number): ConditionalFormattingRule {
  const shades = toneColours[rule.tone]
  if (rule.when.type === 'share')
    // Safe: `color` is written by 4.4.0, though its types leave it out.
    return {
      type: 'dataBar',
      priority,
      gradient: false,
      cfvo: [
        { type: 'num', value: 0 },
        { type: 'num', value: 1 },
      ],
      color: { argb: shades.open },
    } as ConditionalFormattingRule
  const style = {
    font: { color: { argb: shades.text }, ...(rule.strong ? { bold: true } : {}) },
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: shades.pale } },
  } as const
  if (rule.when.type === 'is')
    return {
      type: 'cellIs',
      operator: 'equal',
      priority,
      formulae: [`"${rule.when.text.replaceAll('"', '""')}"`],
      style,
    } as unknown as ConditionalFormattingRule
  return { type: 'expression', priority, formulae: [rule.when.formula], style } as ConditionalFormattingRule
}
