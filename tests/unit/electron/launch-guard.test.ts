import { describe, expect, it } from 'vitest'
import { refusalReason } from '#electron/launch-guard.ts'

const release = { packaged: true, platform: 'linux', userId: 1000 } as const

describe('a release', () => {
  it.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '-remote-debugging-port=9222',
    '--REMOTE-DEBUGGING-PORT=9222',
    '--js-flags=--expose-gc',
    '--load-extension=/tmp/x',
    '--proxy-server=127.0.0.1:8080',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--no-sandbox',
    '--disable-web-security',
    '--renderer-cmd-prefix=sh',
    '--inspect',
    '--inspect-brk=0',
    '--anything-new',
  ])('refuses %s', (arg) => {
    const name = /^--?([^=]+)/.exec(arg)?.[1]?.toLowerCase()
    expect(refusalReason({ ...release, args: ['file.demarc', arg] })).toBe(
      `Demarc does not accept the switch --${name}.`,
    )
  })

  it.each([
    [[]],
    [['/home/someone/Northwind.demarc', '']],
    [['--ozone-platform=wayland', '--force-device-scale-factor=2', '--user-data-dir=/tmp/data']],
  ])('starts with %j', (args) => {
    expect(refusalReason({ ...release, args })).toBeNull()
  })

  it('refuses root', () => {
    expect(refusalReason({ ...release, userId: 0, args: [] })).toContain('does not run as root')
  })

  it('knows the ways of Windows and macOS', () => {
    const windows = { packaged: true, platform: 'win32', userId: null } as const
    expect(refusalReason({ ...windows, args: ['/remote-debugging-port=1'] })).toContain('--remote-debugging-port')
    expect(refusalReason({ ...windows, args: ['C:\\file.demarc'] })).toBeNull()
    const mac = { packaged: true, platform: 'darwin', userId: 501 } as const
    expect(refusalReason({ ...mac, args: ['-psn_0_12345'] })).toBeNull()
    expect(refusalReason({ ...release, args: ['-psn_0_12345'] })).not.toBeNull()
  })
})

it('development takes any switch, also as root', () => {
  expect(refusalReason({ packaged: false, platform: 'linux', userId: 0, args: ['--no-sandbox'] })).toBeNull()
})
