import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keepStoreCopy } from '#electron/store-copy.ts'
import { scratchFolder } from './scratch-folder.ts'

const day = (number: number) => new Date(`2026-11-${number}T09:30:00.000Z`)

/** A data folder whose store holds one file. */
function storeHolding(text: string): string {
  const folder = scratchFolder()
  mkdirSync(join(folder, 'IndexedDB', 'app_workbench_0'), { recursive: true })
  writeFileSync(join(folder, 'IndexedDB', 'app_workbench_0', 'CURRENT'), text)
  return folder
}

describe('the copy of a store that cannot be opened', () => {
  it('holds its files, and says where', async () => {
    const folder = storeHolding('one')
    const copy = await keepStoreCopy(folder, day(10))
    expect(copy).toBe(join(folder, 'damaged-store-20261110T093000000Z'))
    expect(readFileSync(join(copy ?? '', 'app_workbench_0', 'CURRENT'), 'utf8')).toBe('one')
  })

  it('is kept with the one before it; older ones go', async () => {
    const folder = storeHolding('one')
    for (const number of [10, 11, 12]) await keepStoreCopy(folder, day(number))
    expect(readdirSync(folder)).toEqual([
      'IndexedDB',
      'damaged-store-20261111T093000000Z',
      'damaged-store-20261112T093000000Z',
    ])
  })

  it('takes no earlier copy away when it cannot be made, and leaves no half one behind', async () => {
    const folder = storeHolding('one')
    for (const number of [10, 11]) await keepStoreCopy(folder, day(number))
    const before = readdirSync(folder)
    // A folder cannot be copied over a file.
    writeFileSync(join(folder, 'damaged-store-20261112T093000000Z.part'), '')
    await expect(keepStoreCopy(folder, day(12))).rejects.toThrow()
    expect(readdirSync(folder)).toEqual(before)
  })

  it('is none when there is no store', async () => {
    const folder = scratchFolder()
    expect(await keepStoreCopy(folder, day(10))).toBeNull()
    expect(readdirSync(folder)).toEqual([])
  })
})
