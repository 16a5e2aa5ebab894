// xvfb-run -a node tests/bench/timeline-300.mjs [runs]: a plan of 300 tasks is scrolled, walked, zoomed and dragged in the built
// application, beside one of 9 steps (issue 6: smooth). The time between frames counts, as a person sees it, and the processor time
// of the page's main thread. A drag works out the whole plan anew at every step: what that takes alone is said too.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath, URL } from 'node:url'
import { _electron } from '@playwright/test'
import { appBundles, buildStale } from '#scripts/setup/bundles.mjs'
import { resolveElectron } from '#scripts/setup/electron-runtime.mjs'

const runs = Number(process.argv[2] ?? 3)
const tasks = 300
const limit = 50
const project = fileURLToPath(new URL('../..', import.meta.url))
await buildStale(appBundles)

const userData = mkdtempSync(path.join(tmpdir(), 'demarc-bench-'))
const { executable } = await resolveElectron()
const app = await _electron.launch({
  executablePath: executable,
  args: [project, '--no-sandbox', `--user-data-dir=${userData}`],
  env: { ...process.env, DEMARC_DEVELOPMENT: '1', DEMARC_USER_DATA: userData },
})
const page = await app.firstWindow()
await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1600, 1000))
await page.evaluate(watchFrames)
const devtools = await page.context().newCDPSession(page)
await devtools.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' })
await devtools.send('Performance.enable')

await openPlan()
const results = new Map()
for (let run = 0; run <= runs; run += 1)
  // The first round warms up.
  for (const [name, act] of Object.entries(actions())) {
    const taken = await measured(act)
    if (run > 0) results.set(name, [...(results.get(name) ?? []), taken])
  }
const drawn = await page.getByRole('treeitem').count()

say(`${tasks} tasks, ${drawn} rows drawn, ${runs} runs; time between frames in ms`)
let slow = 0
for (const [name, taken] of results) {
  const found = summary(taken)
  slow += found.over
  say(`${name.padEnd(8)} ${words(found)}`)
}
say(slow === 0 ? `No frame over ${limit} ms.` : `${slow} frames over ${limit} ms.`)
await app.close()
rmSync(userData, { recursive: true, force: true })
process.exitCode = slow === 0 ? 0 : 1

function actions() {
  const tree = page.getByRole('tree')
  const zoom = (name) => page.getByText(name, { exact: true }).click()
  return {
    scroll: async () => {
      await tree.hover({ position: { x: 300, y: 300 } })
      for (let step = 0; step < 90; step += 1) await page.mouse.wheel(0, step < 60 ? 240 : -480)
    },
    walk: async () => {
      await page.getByRole('treeitem').first().focus()
      for (const key of [...Array(25).fill('ArrowDown'), ...Array(12).fill('PageDown'), 'End', 'Home']) {
        await page.keyboard.press(key)
        await page.waitForTimeout(30)
      }
    },
    zoom: async () => {
      for (const name of ['Week', 'Day', 'Quarter', 'Month']) {
        await zoom(name)
        await page.waitForTimeout(150)
      }
    },
    drag: async () => {
      await page.getByRole('treeitem').first().focus()
      await page.keyboard.press('Home')
      await page.keyboard.press('ArrowDown')
      const bar = await page.locator('[data-row^="tasks/"] [data-grip="move"]').first().boundingBox()
      const [x, y] = [bar.x + 6, bar.y + bar.height / 2]
      await page.mouse.move(x, y)
      await page.mouse.down()
      for (let step = 1; step <= 60; step += 1) await page.mouse.move(x + step * 3, y)
      await page.keyboard.press('Escape')
      await page.mouse.up()
    },
    nudge: async () => {
      for (let step = 0; step < 10; step += 1) {
        await page.keyboard.press(step % 2 === 0 ? 'Shift+ArrowRight' : 'Shift+ArrowLeft')
        await page.waitForTimeout(60)
      }
    },
  }
}

/** Milliseconds between the frames of an action, and those that the main thread was at work. */
async function measured(act) {
  await page.waitForTimeout(600)
  await page.evaluate(() => globalThis.benchFrames.start())
  const before = await busyTime()
  await act()
  await page.waitForTimeout(250)
  const busy = (await busyTime()) - before
  return { busy, frames: await page.evaluate(() => globalThis.benchFrames.stop()) }
}

async function busyTime() {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000
}

function watchFrames() {
  let frames = null
  let last = 0
  const tick = (now) => {
    if (frames !== null) {
      if (last > 0) frames.push(now - last)
      last = now
    }
    globalThis.requestAnimationFrame(tick)
  }
  globalThis.requestAnimationFrame(tick)
  globalThis.benchFrames = {
    start: () => {
      frames = []
      last = 0
    },
    stop: () => {
      const taken = frames
      frames = null
      return taken
    },
  }
}

/** A plan that is pasted as a person would: chains of ten tasks in the nine steps, all behind the first. */
async function openPlan() {
  await page.getByRole('button', { name: 'New engagement' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'New engagement' })
  await dialog.getByLabel('Engagement').fill('Bench')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await page.locator('nav').getByRole('button', { name: 'Migration' }).click()
  await page.getByRole('tab', { name: /^Tasks/ }).click()
  await page.getByRole('grid', { name: 'Tasks' }).waitFor()
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), lines())
  await page.locator('[data-grid-idle]').focus()
  await page.keyboard.press('Control+v')
  const consent = page.getByRole('dialog').getByRole('button', { name: /^Paste/ })
  if (await consent.isVisible({ timeout: 2_000 }).catch(() => false)) await consent.click()
  await page.getByRole('tab', { name: new RegExp(`^Tasks.*${tasks}`) }).waitFor()
  await page.getByRole('tab', { name: 'Timeline' }).click()
  await page.getByRole('tree').waitFor()
  await page.getByText('Month', { exact: true }).click()
}

/** Name, step, owner, the days worked out, duration, not before, fixed, predecessors. */
function lines() {
  const steps = ['As-Is assessment', 'Governance', 'Platform charter', 'Golden path MVP', 'Engagement model', 'Rollout']
  return Array.from({ length: tasks }, (_, at) => {
    const before = at === 0 ? '' : at % 10 === 0 ? 'Task 0' : `Task ${at - 1}`
    const begin = at === 0 ? '2027-01-04' : ''
    return [`Task ${at}`, steps[Math.floor(at / 50)], '', '', '', 1 + (at % 7), begin, '', before].join('\t')
  }).join('\n')
}

function summary(taken) {
  const sorted = taken.flatMap(({ frames }) => frames).toSorted((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return {
    frames: sorted.length,
    over: sorted.filter((frame) => frame > limit).length,
    median: at(0.5),
    p99: at(0.99),
    worst: sorted.at(-1) ?? 0,
    busy: taken.reduce((sum, each) => sum + each.busy, 0) / taken.length,
  }
}

function words({ frames, over, median, p99, worst, busy }) {
  return `${frames} frames, ${over} over ${limit} ms, median ${median.toFixed(1)}, 99 % ${p99.toFixed(1)}, worst ${worst.toFixed(1)}; ${busy.toFixed(0)} ms at work`
}

function say(line) {
  process.stdout.write(`${line}\n`)
}
