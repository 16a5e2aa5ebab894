import { renameSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Rectangle } from 'electron'
import { z } from 'zod'
import { errorMessage } from './disk.ts'
import { report } from './report.ts'

/** Place of the window when it is neither maximised nor full screen, and whether it was maximised. */
export interface WindowState {
  readonly bounds: Rectangle
  readonly maximized: boolean
}

export const smallestSize = { width: 1024, height: 700 } as const
const defaultSize = { width: 1280, height: 800 } as const

const coordinate = z.int().min(-100_000).max(100_000)
const schema = z.object({
  bounds: z.object({ x: coordinate, y: coordinate, width: coordinate, height: coordinate }),
  maximized: z.boolean(),
})

/** Null on the first start and when the file is not what it should be: the window then opens as on the first start. */
export async function readWindowState(folder: string): Promise<WindowState | null> {
  try {
    return schema.parse(JSON.parse(await readFile(statePath(folder), 'utf8')))
  } catch {
    return null
  }
}

/** At once and without fsync: it runs while the application quits, and a lost place of the window does no harm. */
export function writeWindowState(folder: string, state: WindowState): void {
  const temporary = `${statePath(folder)}.tmp`
  try {
    writeFileSync(temporary, JSON.stringify(state), { mode: 0o600 })
    renameSync(temporary, statePath(folder))
  } catch (error) {
    report(`The place of the window was not saved: ${errorMessage(error)}`)
  }
}

/**
 * Where the window opens: where it was, moved and shrunk onto the display that shows most of it. A display that is gone
 * (a projector, a docking station) takes no window with it. `workAreas` has the primary display first.
 */
export function placeWindow(saved: WindowState | null, workAreas: readonly Rectangle[]): Rectangle {
  const primary = workAreas[0] ?? { x: 0, y: 0, ...defaultSize }
  const wanted = saved?.bounds ?? centred(primary)
  const area = [...workAreas].sort((a, b) => overlap(b, wanted) - overlap(a, wanted))[0] ?? primary
  const home = overlap(area, wanted) > 0 ? area : primary
  const width = Math.min(Math.max(wanted.width, smallestSize.width), home.width)
  const height = Math.min(Math.max(wanted.height, smallestSize.height), home.height)
  return {
    x: clamp(wanted.x, home.x, home.x + home.width - width),
    y: clamp(wanted.y, home.y, home.y + home.height - height),
    width,
    height,
  }
}

function centred(area: Rectangle): Rectangle {
  const { width, height } = defaultSize
  const x = area.x + Math.round((area.width - width) / 2)
  const y = area.y + Math.round((area.height - height) / 2)
  return { x, y, width, height }
}

/** Area two rectangles share, in square pixels. */
function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}

function statePath(folder: string): string {
  return join(folder, 'window-state.json')
}
