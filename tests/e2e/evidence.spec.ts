import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, type Workbench } from '#tests/support/app-fixture.ts'
import { smallPdf } from '#tests/support/small-pdf.ts'
import type { Frame } from '#tests/support/walk/frame.ts'
import { Home } from '#tests/support/walk/home.ts'
import { damages } from '#tests/support/walk/store-files.ts'
import { answerOpenDialog, answerSaveDialog } from '#tests/support/walk/system-dialogs.ts'

const piece = 'SRE charter, round 1'
const teal = [10, 108, 116] as const

test('an attached PDF is drawn under the content security policy, and outlives either of its two copies', async ({
  workbench,
}, info) => {
  const pdf = info.outputPath('charter.pdf')
  writeFileSync(pdf, smallPdf('Charter', [teal[0] / 255, teal[1] / 255, teal[2] / 255]))
  await workbench.start()
  const frame = await new Home(workbench.window).openSample()
  await select(frame)
  await answerOpenDialog(workbench, pdf)
  await frame.inspector.getByRole('button', { name: 'Attach a file' }).click()
  await drawn(workbench.window)
  await frame.savedAfter(`Undo: Attach charter.pdf to ${piece}`)
  await workbench.kill()

  damages['the whole store deleted'](workbench.userData)
  await reopened(workbench)
  await workbench.close()

  for (const folder of filesFolders(workbench)) rmSync(folder, { recursive: true })
  const again = await reopened(workbench)
  await expect.poll(() => filesFolders(workbench).flatMap((folder) => readdirSync(folder)).length).toBe(1)

  const copy = info.outputPath('copy.pdf')
  await answerSaveDialog(workbench, copy)
  await again.inspector.getByRole('button', { name: 'Save a copy' }).click()
  await expect.poll(() => sameBytes(pdf, copy)).toBe(true)
})

async function reopened(workbench: Workbench): Promise<Frame> {
  await workbench.start()
  const frame = await new Home(workbench.window).open('Sample: Alder Media')
  await select(frame)
  await drawn(workbench.window)
  return frame
}

async function select(frame: Frame): Promise<void> {
  await frame.goTo('As-Is', 'Evidence')
  await frame.showInspector(true)
  await frame.window.getByRole('rowheader', { name: piece }).click()
}

/** The lower left of the page has the colour of the rectangle: the page was really drawn. */
async function drawn(window: Page): Promise<void> {
  const page = window.getByRole('img', { name: 'charter.pdf, page 1' })
  await expect(page).toBeVisible()
  await expect
    .poll(() =>
      page.evaluate((element) => {
        const canvas = element as HTMLCanvasElement
        const pixel = canvas.getContext('2d')?.getImageData(10, canvas.height - 10, 1, 1).data
        return [...(pixel ?? [])].slice(0, 3)
      }),
    )
    .toEqual([...teal])
}

/** Where main keeps the files of each engagement. */
function filesFolders(workbench: Workbench): string[] {
  const engagements = path.join(workbench.userData, 'engagements')
  return readdirSync(engagements)
    .map((id) => path.join(engagements, id))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name === 'files')
        .map((name) => path.join(folder, name)),
    )
}

function sameBytes(one: string, other: string): boolean {
  try {
    return readFileSync(one).equals(readFileSync(other))
  } catch {
    return false
  }
}
