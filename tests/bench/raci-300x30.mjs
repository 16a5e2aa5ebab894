// xvfb-run -a node tests/bench/raci-300x30.mjs [keys]: letters typed into 300 items by 30 roles of tests/bench/large-engagement.ts
// in the built application (issue 4: key to paint in one frame at the median, two at 95 %, own script at most 4 ms, rules included).
// Script before the paint is clock time from the first listener to the last; script in all is processor time, with what follows the
// paint (findings of every stage, saving). Set DEMARC_APP to the folder of another build, DEMARC_PROFILE to a file for
// a CPU profile.
import process from 'node:process'
import { openLarge, spread, startProfile, words } from './large-app.mjs'
import { say } from './say.mjs'

const keys = Number(process.argv[2] ?? 120)
const frame = 1000 / 60
const { page, devtools, close } = await openLarge()
await page.evaluate(watchKeys)

await page.locator('nav').getByRole('button', { name: 'RACI' }).click()
await page.getByRole('grid').waitFor()
await page.locator('[data-grid-idle]').focus()
await page.keyboard.press('Control+Home')
for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
await page.waitForTimeout(3_000)

const results = {
  'letter into an empty cell': [],
  'letter beside letters': [],
  'arrow down': [],
  'key without effect': [],
}
let endProfile = () => Promise.resolve()
for (let nth = -10; nth < keys; nth += 1) {
  // The first ten warm up.
  if (nth === 0) endProfile = await startProfile(devtools)
  await page.keyboard.press('Backspace')
  await page.waitForTimeout(120)
  const steps = {
    'letter into an empty cell': 'c',
    'letter beside letters': 'i',
    'arrow down': 'ArrowDown',
    'key without effect': 'Shift',
  }
  for (const [name, key] of Object.entries(steps)) {
    const taken = await measured(key)
    if (nth >= 0) results[name].push(taken)
  }
}
await endProfile()
let met = true
say(`300 items x 30 roles, ${keys} keys of each kind; ms`)
for (const [name, taken] of Object.entries(results)) {
  const paint = spread(taken.map((each) => each.paint))
  const script = spread(taken.map((each) => each.script))
  const whole = spread(taken.map((each) => each.whole))
  say(
    `${name.padEnd(26)} to paint ${words(paint)}; script before paint ${words(script)}; script in all ${words(whole)}`,
  )
  // A frame is as long as the screen makes it: a little is left for the timer.
  met &&= paint.median <= frame + 1 && paint.p95 <= 2 * frame + 1 && script.median <= 4
}
say(met ? 'Within one frame at the median, two at 95 %, and 4 ms of script.' : 'Over the target.')
await close()
process.exitCode = met ? 0 : 1

async function measured(key) {
  const before = await scriptTime()
  await page.keyboard.press(key)
  await page.waitForTimeout(150)
  const { paint, script } = await page.evaluate(() => globalThis.benchKey)
  return { paint, script, whole: (await scriptTime()) - before }
}

async function scriptTime() {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1_000
}

/**
 * Paint is from the key's own time to the task after the next frame. Script is from the first listener to the last one: in between the
 * application has taken the key and React has drawn, in the microtasks of its own listener.
 */
function watchKeys() {
  let began = 0
  const first = (event) => {
    began = globalThis.performance.now()
    globalThis.benchKey = { paint: 0, script: 0 }
    const channel = new globalThis.MessageChannel()
    channel.port1.onmessage = () => {
      globalThis.benchKey.paint = globalThis.performance.now() - event.timeStamp
    }
    globalThis.requestAnimationFrame(() => channel.port2.postMessage(null))
  }
  const last = () => {
    globalThis.benchKey.script = globalThis.performance.now() - began
  }
  globalThis.addEventListener('keydown', first, { capture: true })
  globalThis.addEventListener('keydown', last)
}
