import path from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const project = path.resolve(import.meta.dirname, '../..')
const eslint = new ESLint({ cwd: project })

/** The rules that refuse this text in place of the file. An existing file, because typed rules need its tsconfig. */
async function refusals(file: string, text: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: path.join(project, file) })
  return result?.messages.map((message) => message.ruleId ?? message.message) ?? []
}

interface Planted {
  readonly what: string
  readonly file: string
  readonly text: string
  readonly rule: string
}

const planted: readonly Planted[] = [
  {
    what: 'a default export',
    file: 'renderer/domain/raci.ts',
    text: 'export default 1\n',
    rule: 'no-restricted-syntax',
  },
  {
    what: 'a barrel',
    file: 'renderer/domain/raci.ts',
    text: "export * from './record.ts'\n",
    rule: 'no-restricted-syntax',
  },
  {
    what: 'an enum',
    file: 'renderer/domain/raci.ts',
    text: 'export enum A {\n  b,\n}\n',
    rule: 'no-restricted-syntax',
  },
  {
    what: 'an import over two folders',
    file: 'renderer/domain/raci.ts',
    text: "import '../../electron/menu.ts'\n",
    rule: 'no-restricted-imports',
  },
  {
    what: 'an import without its extension',
    file: 'renderer/domain/raci.ts',
    text: "import './record'\n",
    rule: 'no-restricted-imports',
  },
  {
    what: 'any',
    file: 'renderer/domain/raci.ts',
    text: 'export const value: any = 1\n',
    rule: '@typescript-eslint/no-explicit-any',
  },
  {
    what: 'a promise nobody waits for',
    file: 'electron/files.ts',
    text: 'export function save(): void {\n  Promise.resolve(1)\n}\n',
    rule: '@typescript-eslint/no-floating-promises',
  },
  {
    what: 'a switched-off rule without a reason',
    file: 'renderer/domain/raci.ts',
    text: '// eslint-disable-next-line no-console\nconsole.log(1)\n',
    rule: 'demarc/reasoned-suppressions',
  },
  {
    what: 'a suppressed type error without a reason',
    file: 'renderer/domain/raci.ts',
    text: '// @ts-expect-error\nexport const value = 1\n',
    rule: '@typescript-eslint/ban-ts-comment',
  },
  {
    what: 'output to the console',
    file: 'renderer/domain/raci.ts',
    text: 'console.log(1)\n',
    rule: 'no-console',
  },
  {
    what: 'a host method registered beside the sender check',
    file: 'electron/files.ts',
    text: "import { ipcMain } from 'electron'\nipcMain.handle('open', () => 1)\n",
    rule: 'no-restricted-syntax',
  },
  {
    what: 'the host read past its module',
    file: 'renderer/ui/button.tsx',
    text: 'export const host = window.host\n',
    rule: 'no-restricted-syntax',
  },
  {
    what: 'a dialog that leaves the keys of the window behind it alive',
    file: 'renderer/app/about-dialog.tsx',
    text: "import { Modal } from '@mantine/core'\nexport const about = Modal\n",
    rule: 'no-restricted-syntax',
  },
]

describe('the lint configuration', () => {
  it.each(planted)('refuses $what', async ({ file, text, rule }) => {
    expect(await refusals(file, text)).toContain(rule)
  })

  it('lets the owner of the host read it', async () => {
    expect(await refusals('renderer/platform/host.ts', 'export const host = window.host\n')).toEqual([])
  })

  it('lets the owner of the host calls register them', async () => {
    const text = "import { ipcMain } from 'electron'\nipcMain.handle('open', () => 1)\n"
    expect(await refusals('electron/ipc-main.ts', text)).toEqual([])
  })
})
