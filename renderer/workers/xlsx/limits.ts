/** Bytes of a workbook, at most. */
export const workbookSizeLimit = 50 * 1024 * 1024
