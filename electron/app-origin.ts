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
