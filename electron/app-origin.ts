/** The one origin of the application. It is the key of the store on every user's disk and never changes. */
export const appScheme = 'app'
export const appHost = 'workbench'
export const appUrl = `${appScheme}://${appHost}/`

/** `new URL('app://x').origin` is the string "null", so protocol and host are compared. */
export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host } = new URL(address)
  return protocol === `${appScheme}:` && host === appHost
}

/** `blob:` and `data:` are memory; developer tools have a scheme of their own. */
export function staysInside(address: string, development: boolean): boolean {
  if (address.startsWith('data:')) return true
  if (address.startsWith('blob:')) return isAppUrl(address.slice('blob:'.length))
  return isAppUrl(address) || (development && address.startsWith('devtools:'))
}
