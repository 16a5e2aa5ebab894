/**
 * The browser build of ExcelJS without polyfills. It brings its own Buffer, stream and zip, so the same file runs in a
 * worker under the strict policy, in Node and in tests; the package's main file needs Node.
 */
declare module 'exceljs/dist/exceljs.bare.min.js' {
  import type * as ExcelJS from 'exceljs'

  const bare: { readonly Workbook: typeof ExcelJS.Workbook }
  export default bare
}
