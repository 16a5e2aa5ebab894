import type { Session } from 'electron'
import { isAppUrl } from './app-origin.ts'

/** Copying cells, and asking that the store is not evicted: all the application ever needs. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'persistent-storage'])

export function isGranted(permission: string, requestingUrl: string): boolean {
  return granted.has(permission) && isAppUrl(requestingUrl)
}

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_, permission, callback, { requestingUrl }) => {
    callback(isGranted(permission, requestingUrl))
  })
  session.setPermissionCheckHandler((_, permission, origin) => isGranted(permission, origin))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_, callback) => callback({}))
  session.on('select-serial-port', (event, _ports, _contents, callback) => {
    event.preventDefault()
    callback('')
  })
}
