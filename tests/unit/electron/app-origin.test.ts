import { describe, expect, it } from 'vitest'
import { isAppUrl, staysInside } from '#electron/app-origin.ts'
import { isGranted } from '#electron/permissions.ts'

describe('our origin', () => {
  it.each(['app://workbench', 'app://workbench/', 'app://workbench/index.html?x#y'])('is %s', (address) => {
    expect(isAppUrl(address)).toBe(true)
  })

  it.each([
    '',
    'workbench',
    'app://elsewhere/',
    'app://workbench.example.com/',
    'app://user@elsewhere/app://workbench/',
    'https://workbench/',
    'http://example.com/app://workbench/',
    'about:blank',
    'data:text/html,app://workbench',
    'blob:app://workbench/1',
    'file:///workbench',
  ])('is not %j', (address) => {
    expect(isAppUrl(address)).toBe(false)
  })
})

describe('requests that stay inside', () => {
  it.each([
    ['app://workbench/a.js', true],
    ['blob:app://workbench/1', true],
    ['data:text/plain,x', true],
    ['blob:https://example.com/1', false],
    ['blob:null/1', false],
    ['https://example.com/', false],
    ['http://127.0.0.1/', false],
    ['ws://127.0.0.1/', false],
    ['ftp://example.com/', false],
    ['file:///etc/passwd', false],
    ['app://elsewhere/', false],
    ['devtools://devtools/bundled/x.js', false],
  ])('%s: %s', (address, inside) => {
    expect(staysInside(address, false)).toBe(inside)
  })

  it('include developer tools while developing', () => {
    expect(staysInside('devtools://devtools/bundled/x.js', true)).toBe(true)
  })
})

describe('permissions', () => {
  it('grants copying and a lasting store to our origin, nothing else to anyone', () => {
    const asked = [
      'clipboard-sanitized-write',
      'persistent-storage',
      'clipboard-read',
      'media',
      'geolocation',
      'unknown',
    ]
    const granted = (url: string) => asked.filter((permission) => isGranted(permission, url))
    expect(granted('app://workbench/')).toEqual(['clipboard-sanitized-write', 'persistent-storage'])
    expect(granted('https://example.com/')).toEqual([])
  })
})
