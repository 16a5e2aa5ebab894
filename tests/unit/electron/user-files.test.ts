import { mkdirSync, readFileSync, readdirSync, readlinkSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeFileAtomic } from '#electron/disk.ts'
import { completeFileName, safeFileName } from '#electron/file-name.ts'
import { readUserFile, saveUserFile } from '#electron/user-files.ts'
import { faultyDisk } from './faulty-disk.ts'
import { scratchFolder } from './scratch-folder.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text))

describe('saving a file', () => {
  it('writes it whole, for its owner alone, and leaves nothing beside it', async () => {
    const folder = scratchFolder()
    const path = join(folder, 'Northwind.xlsx')
    expect(await saveUserFile(path, bytes('one'))).toEqual({ status: 'saved', name: 'Northwind.xlsx' })
    expect(await saveUserFile(path, bytes('two'))).toEqual({ status: 'saved', name: 'Northwind.xlsx' })
    expect(readFileSync(path, 'utf8')).toBe('two')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['Northwind.xlsx'])
  })

  it.each(['.~lock.Northwind.xlsx#', '~$Northwind.xlsx'])('does not replace a file that is open (%s)', async (lock) => {
    const folder = scratchFolder()
    const path = join(folder, 'Northwind.xlsx')
    writeFileSync(path, 'theirs')
    writeFileSync(join(folder, lock), '')
    expect(await saveUserFile(path, bytes('ours'))).toEqual({ status: 'locked', name: 'Northwind.xlsx' })
    expect(readFileSync(path, 'utf8')).toBe('theirs')
  })

  it('writes through a link', async () => {
    const folder = scratchFolder()
    mkdirSync(join(folder, 'shared'))
    writeFileSync(join(folder, 'shared', 'real.xlsx'), 'old')
    symlinkSync(join(folder, 'shared', 'real.xlsx'), join(folder, 'link.xlsx'))
    await saveUserFile(join(folder, 'link.xlsx'), bytes('new'))
    expect(readFileSync(join(folder, 'shared', 'real.xlsx'), 'utf8')).toBe('new')
    expect(readlinkSync(join(folder, 'link.xlsx'))).toBe(join(folder, 'shared', 'real.xlsx'))
  })

  it('says why when it cannot', async () => {
    const result = await saveUserFile(join(scratchFolder(), 'gone', 'a.xlsx'), bytes('x'))
    expect(result).toEqual({ status: 'failed', message: expect.stringContaining('ENOENT') })
  })
})

describe('writing atomically', () => {
  it('leaves the old or the new file, whole, at a fault in any call', async () => {
    const counter = faultyDisk(null)
    await writeFileAtomic(join(scratchFolder(), 'file'), bytes('new text'), counter)
    expect(counter.calls()).toBe(6)
    for (let at = 1; at <= counter.calls(); at += 1) {
      const path = join(scratchFolder(), 'file')
      writeFileSync(path, 'old text')
      const disk = faultyDisk({ at, code: 'EIO', then: 'dead' })
      await expect(writeFileAtomic(path, bytes('new text'), disk), `call ${at}`).rejects.toThrow('EIO')
      expect(readFileSync(path, 'utf8'), `call ${at}`).toBe(at <= 4 ? 'old text' : 'new text')
    }
  })
})

describe('reading a file', () => {
  it('gives name and bytes up to the limit', async () => {
    const path = join(scratchFolder(), 'a.csv')
    writeFileSync(path, 'x;y')
    expect(await readUserFile(path, 3)).toEqual({ status: 'opened', name: 'a.csv', bytes: Buffer.from('x;y') })
    expect(await readUserFile(path, 2)).toEqual({ status: 'too-large', name: 'a.csv', bytes: 3 })
  })

  it('opens plain files only', async () => {
    const folder = scratchFolder()
    mkdirSync(join(folder, 'dir'))
    expect(await readUserFile(join(folder, 'dir'), 10)).toEqual({ status: 'failed', message: 'dir is not a file.' })
    expect(await readUserFile('/dev/zero', 10)).toEqual({ status: 'failed', message: 'zero is not a file.' })
    expect(await readUserFile(join(folder, 'gone'), 10)).toMatchObject({ status: 'failed' })
  })
})

describe('file names', () => {
  it.each([
    ['Northwind, As-Is.xlsx', 'Northwind, As-Is.xlsx'],
    ['Zürich/Rück: "plan"?.xlsx', 'Zürich-Rück- -plan--.xlsx'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['.hidden', 'hidden'],
    ['tab\tand\u0000nul', 'tab-and-nul'],
    ['ends with dots...', 'ends with dots'],
    ['con', '_con'],
    ['COM1.xlsx', '_COM1.xlsx'],
    ['console.xlsx', 'console.xlsx'],
    ['...', 'Demarc'],
    ['', 'Demarc'],
  ])('%j becomes %j', (suggested, safe) => {
    expect(safeFileName(suggested)).toBe(safe)
  })

  it.each([
    ['/tmp/a', '/tmp/a.xlsx'],
    ['/tmp/a.XLSX', '/tmp/a.XLSX'],
    ['/tmp/Northwind v1.2', '/tmp/Northwind v1.2.xlsx'],
    ['/tmp/a.csv', '/tmp/a.csv'],
  ])('%s is completed to %s', (path, complete) => {
    const filters = [
      { name: 'Excel workbook', extensions: ['xlsx'] },
      { name: 'Comma separated', extensions: ['csv'] },
    ]
    expect(completeFileName(path, filters)).toBe(complete)
  })
})
