// node tests/bench/workbook.mjs [runs]: a full export against ExcelJS writing the same cells bare (DESIGN section 8: no
// slower). Processor time, which other work on the machine hardly changes; runs alternate, each on a swept heap, and the
// median of the ratios counts.
import process from 'node:process'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import ExcelJS from 'exceljs'
import { createServer } from 'vite'
import { say } from './say.mjs'

setFlagsFromString('--expose-gc')
const sweep = runInNewContext('gc')
const runs = Number(process.argv[2] ?? 5)
const vite = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
const { catalog } = await vite.ssrLoadModule('/renderer/catalog/catalog.ts')
const { deliverableWorkbook } = await vite.ssrLoadModule('/renderer/domain/workbook/deliverable-workbook.ts')
const { plainCell } = await vite.ssrLoadModule('/renderer/domain/workbook/workbook-model.ts')
const { writeWorkbook } = await vite.ssrLoadModule('/renderer/workers/workbook-writer.ts')
const { largeEngagement } = await vite.ssrLoadModule('/tests/bench/large-engagement.ts')

const document = largeEngagement()
const options = { today: '2026-11-22', version: '0.0.0', exportId: 'bench' }
const grids = deliverableWorkbook(document, catalog, options).sheets.map(valuesOf)
const cells = grids.reduce((sum, rows) => sum + rows.reduce((inner, row) => inner + row.length, 0), 0)

const ratios = []
for (let run = 0; run <= runs; run += 1) {
  const bare = await timed(writeBare)
  const ours = await timed(writeOurs)
  // The first round warms up.
  if (run > 0) ratios.push(ours.seconds / bare.seconds)
  const label = run === 0 ? 'warm-up' : `run ${run}`
  say(
    `${label}: ours ${ours.seconds.toFixed(2)} s, ${kilobytes(ours)}; bare ${bare.seconds.toFixed(2)} s, ${kilobytes(bare)}`,
  )
}
ratios.sort((a, b) => a - b)
const median = ratios[Math.floor(ratios.length / 2)]
say(`${cells} cells; ratio to bare ExcelJS: median ${median.toFixed(2)}, worst ${ratios.at(-1).toFixed(2)}`)
await vite.close()
process.exitCode = median <= 1 ? 0 : 1

/** Models, styles, dropdowns, conditional looks, print set-up and all. */
async function writeOurs() {
  return writeWorkbook(deliverableWorkbook(document, catalog, options))
}

/** The values alone, as ExcelJS writes and packs them itself. */
async function writeBare() {
  const workbook = new ExcelJS.Workbook()
  grids.forEach((rows, index) => {
    const sheet = workbook.addWorksheet(`Sheet ${index + 1}`)
    for (const row of rows) sheet.addRow(row)
  })
  return workbook.xlsx.writeBuffer()
}

function valuesOf(sheet) {
  return sheet.rows.map((row) => [
    row.id,
    ...row.cells.map((cell) => {
      const value = plainCell(cell)
      return value !== null && typeof value === 'object' && 'date' in value ? new Date(value.date) : value
    }),
  ])
}

async function timed(work) {
  sweep()
  const before = process.cpuUsage()
  const bytes = await work()
  const { user, system } = process.cpuUsage(before)
  return { seconds: (user + system) / 1e6, bytes: bytes.byteLength }
}

function kilobytes({ bytes }) {
  return `${Math.round(bytes / 1_000)} kB`
}
