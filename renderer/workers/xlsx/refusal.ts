/**
 * Thrown anywhere inside the reader of workbooks when the file cannot or must not be read, and caught where the reader is
 * called. The message is for people: what is wrong, where, and what to do.
 */
export class WorkbookRefusal extends Error {}

export function damaged(what: string): WorkbookRefusal {
  return new WorkbookRefusal(
    `The workbook is damaged or cut off: ${what}. Open it in Excel, save it as a new .xlsx file and import that.`,
  )
}
