import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { windowOptions } from '#electron/window-options.ts'
import { placeWindow, readWindowState, writeWindowState } from '#electron/window-state.ts'
import { scratchFolder } from './scratch-folder.ts'

const place = { x: 10, y: 20, width: 1280, height: 800 }
const laptop = { x: 0, y: 25, width: 1920, height: 1055 }
const projector = { x: 1920, y: 0, width: 1280, height: 720 }

describe('window options', () => {
  it('lock the renderer in, release and light theme', () => {
    expect(windowOptions({ preload: '/p.cjs', development: false, dark: false, place })).toEqual({
      ...place,
      minWidth: 1024,
      minHeight: 700,
      show: false,
      title: 'Demarc',
      backgroundColor: '#f6f6f4',
      webPreferences: {
        preload: '/p.cjs',
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webviewTag: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        safeDialogs: true,
        devTools: false,
      },
    })
  })

  it('differ in the dark theme and in development by nothing else', () => {
    const release = windowOptions({ preload: '/p.cjs', development: false, dark: false, place })
    const { webPreferences, ...rest } = windowOptions({ preload: '/p.cjs', development: true, dark: true, place })
    expect({ ...rest, backgroundColor: '#f6f6f4' }).toEqual({ ...release, webPreferences: undefined })
    expect(rest.backgroundColor).toBe('#141619')
    expect({ ...webPreferences, devTools: false }).toEqual(release.webPreferences)
  })
})

describe('the place of the window', () => {
  const at = (x: number, y: number, width = 1280, height = 800) => ({
    bounds: { x, y, width, height },
    maximized: false,
  })

  it.each([
    ['the first start is centred', null, { x: 320, y: 153, width: 1280, height: 800 }],
    ['where it was', at(100, 100), { x: 100, y: 100, width: 1280, height: 800 }],
    ['on the other display, shrunk to it', at(2000, 50, 1280, 900), { x: 1920, y: 0, width: 1280, height: 720 }],
    ['a display that is gone', at(5000, 5000), { x: 640, y: 280, width: 1280, height: 800 }],
    ['half off to the left', at(-600, 100), { x: 0, y: 100, width: 1280, height: 800 }],
    ['smaller than allowed', at(100, 100, 10, 10), { x: 100, y: 100, width: 1024, height: 700 }],
    ['larger than the display', at(0, 0, 9000, 9000), { x: 0, y: 25, width: 1920, height: 1055 }],
  ])('%s', (_, saved, expected) => {
    expect(placeWindow(saved, [laptop, projector])).toEqual(expected)
  })

  it('lies whole on one display, whatever was saved', () => {
    const number = fc.integer({ min: -10_000, max: 10_000 })
    fc.assert(
      fc.property(number, number, number, number, (x, y, width, height) => {
        const found = placeWindow(at(x, y, width, height), [laptop, projector])
        return [laptop, projector].some(
          (area) =>
            found.x >= area.x &&
            found.y >= area.y &&
            found.x + found.width <= area.x + area.width &&
            found.y + found.height <= area.y + area.height,
        )
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the remembered state', () => {
  it('comes back as it was written', async () => {
    const folder = scratchFolder()
    writeWindowState(folder, { bounds: place, maximized: true })
    expect(await readWindowState(folder)).toEqual({ bounds: place, maximized: true })
  })

  it.each([
    ['missing', null],
    ['torn', '{"bounds":{"x":1'],
    ['of another shape', '{"bounds":{"x":"1"},"maximized":true}'],
    ['absurd', '{"bounds":{"x":1e99,"y":0,"width":1280,"height":800},"maximized":false}'],
  ])('is forgotten when it is %s', async (_, text) => {
    const folder = scratchFolder()
    if (text !== null) writeFileSync(join(folder, 'window-state.json'), text)
    expect(await readWindowState(folder)).toBeNull()
  })

  it('does no harm when it cannot be written', () => {
    const folder = scratchFolder()
    mkdirSync(join(folder, 'window-state.json'))
    expect(() => writeWindowState(folder, { bounds: place, maximized: false })).not.toThrow()
  })
})
