// xvfb-run -a node tests/bench/timeline-300.mjs [runs]: a plan of 300 tasks is scrolled, walked, zoomed, dragged and moved by key in
// the built application (issue 6: smooth). The time between frames counts, as a person sees it, and the processor time of the page's
// main thread. A drag works out the whole plan anew at every step.
import process from 'node:process'
import { openApp } from './bench-app.mjs'
import { limit, summary, watchedFrames, words } from './frame-watch.mjs'
import { say } from './say.mjs'

const runs = Number(process.argv[2] ?? 3)
const tasks = 300

const bench = await openApp()
const { app, page, close } = bench
const measured = await watchedFrames(bench, 600)

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
await close()
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
