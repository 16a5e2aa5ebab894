/** Bytes of a workbook, at most. */
export const workbookSizeLimit = 50_000_000
