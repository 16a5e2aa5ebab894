// node tests/bench/schedule-2000.mjs [runs] [people per role]: schedules 2,000 tasks with 4,000 links (issue 6: under 50 ms), alone
// and as the application does: as meant, then as of a day in the middle of it. Then levels them over five roles. Medians after a warm-up.
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { createServer } from 'vite'
import { say } from './say.mjs'

const runs = Number(process.argv[2] ?? 21)
const limit = 50
const vite = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
const { scheduleTasks } = await vite.ssrLoadModule('/renderer/domain/schedule/critical-path.ts')
const { levelLoad } = await vite.ssrLoadModule('/renderer/domain/schedule/levelling.ts')
const { planSchedule } = await vite.ssrLoadModule('/renderer/domain/plan-schedule.ts')
const { documentOf } = await vite.ssrLoadModule('/renderer/domain/document.ts')
const { newMigrationTask } = await vite.ssrLoadModule('/renderer/domain/migration-task.ts')
const { isoOf } = await vite.ssrLoadModule('/renderer/domain/day.ts')
const { workCalendar } = await vite.ssrLoadModule('/renderer/domain/schedule/work-calendar.ts')

const [count, start] = [2_000, 20_878]
const kinds = ['FS', 'FS', 'SS', 'FF']
const roles = ['sre', 'platform', 'development', 'security', 'support']
/** The same numbers on every run: Park and Miller, 1988. */
let state = 20_261_122
const below = (limit) => (state = (state * 48_271) % 2_147_483_647) % limit

const tasks = Array.from({ length: count }, (_, at) => ({
  id: `t${at}`,
  duration: at % 40 === 0 ? 0 : 1 + below(15),
  notBefore: below(20) === 0 ? start + below(700) : null,
  fixed: below(200) === 0 ? start + below(700) : null,
  started: null,
  finished: null,
  remaining: 1,
}))
const links = Array.from({ length: 2 * count }, () => {
  const to = 1 + below(count - 1)
  return {
    from: `t${Math.max(0, to - 1 - below(60))}`,
    to: `t${to}`,
    kind: kinds[below(4)],
    lag: below(8) - 3,
  }
})
const calendar = workCalendar({
  weekdays: [1, 2, 3, 4, 5],
  holidays: Array.from({ length: 60 }, (_, at) => start + at * 31),
})
const assignments = tasks.map(({ id, duration }) => ({ task: id, resource: roles[below(5)], effort: duration * 0.6 }))
const resources = roles.map((id) => ({ id, headcount: Number(process.argv[3] ?? 12), availability: 0.8 }))
const input = { tasks, links, start, status: null, calendar, assignments, resources }

const schedule = scheduleTasks(input)
const levelled = levelLoad(input)
say(
  `${count} tasks, ${links.length} links; ${schedule.chain.length} in the chain, ${schedule.conflicts.length} conflicts`,
)
const scheduled = median(() => scheduleTasks(input))
say(`schedule: ${scheduled.toFixed(1)} ms`)
const document = planOf()
const today = isoOf(start + 350)
// Another table each time: the schedule of the same one is remembered.
const planned = median(() => planSchedule({ ...document, tasks: { ...document.tasks } }, today))
say(`the plan as of a day: ${planned.toFixed(1)} ms`)
say(`levelling: ${median(() => levelLoad(input)).toFixed(1)} ms, ${levelled.moves.length} moves`)
await vite.close()
const isQuick = Math.max(scheduled, planned) < limit
say(isQuick ? `Under ${limit} ms at the median.` : `Over ${limit} ms.`)
process.exitCode = isQuick ? 0 : 1

/** The same tasks as a document keeps them; each fourth of the first half has begun. */
function planOf() {
  const iso = (day) => (day === null ? null : isoOf(day))
  const predecessors = new Map(tasks.map(({ id }) => [id, []]))
  for (const { from, to, kind, lag } of links) predecessors.get(to)?.push(`${from}|${kind}${lag < 0 ? '' : '+'}${lag}`)
  return documentOf({
    tasks: tasks.map(({ id, duration, notBefore, fixed }, at) => ({
      ...newMigrationTask(id, at),
      duration,
      start: iso(fixed ?? notBefore),
      fixed: fixed === null ? null : 'yes',
      progress: at % 4 === 0 && at < count / 2 ? 50 : null,
      predecessors: predecessors.get(id) ?? [],
    })),
    holidays: Array.from({ length: 60 }, (_, at) => ({
      ...{ id: `h${at}`, order: at, name: '', until: null },
      from: isoOf(start + at * 31),
    })),
  })
}

function median(work) {
  for (let warm = 0; warm < 5; warm += 1) work()
  const times = Array.from({ length: runs }, () => {
    const before = performance.now()
    work()
    return performance.now() - before
  })
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]
}
