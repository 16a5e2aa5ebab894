/** A frame that takes longer is seen. */
export const limit = 50

/**
 * Watches the page from now on. What it gives back does something, after a rest, and tells the milliseconds between the frames
 * meanwhile and those that the main thread was at work.
 */
export async function watchedFrames({ page, devtools }, rest) {
  await page.evaluate(watchFrames)
  return async (act) => {
    await page.waitForTimeout(rest)
    await page.evaluate(() => globalThis.benchFrames.start())
    const before = await busyTime(devtools)
    await act()
    await page.waitForTimeout(250)
    const busy = (await busyTime(devtools)) - before
    return { busy, frames: await page.evaluate(() => globalThis.benchFrames.stop()) }
  }
}

export function summary(taken) {
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

export function words({ frames, over, median, p99, worst, busy }) {
  return `${frames} frames, ${over} over ${limit} ms, median ${median.toFixed(1)}, 99 % ${p99.toFixed(1)}, worst ${worst.toFixed(1)}; ${busy.toFixed(0)} ms at work`
}

async function busyTime(devtools) {
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
