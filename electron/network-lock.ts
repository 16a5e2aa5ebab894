import { app } from 'electron'
import type { Session } from 'electron'
import { appUrl, staysInside } from './app-origin.ts'

/** A proxy where nothing listens, for local addresses as well. */
const deadProxy = 'socks5://127.0.0.1:9'
const bypassNothing = '<-loopback>'

/**
 * No single layer stops everything: the request filter lets the look-up of the spelling dictionary through, and WebRTC
 * passes policy, filter and proxy. So there are several; this one works below the sessions.
 */
export function lockNetworkBeforeReady(): void {
  const { commandLine } = app
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('proxy-server', deadProxy)
  commandLine.appendSwitch('proxy-bypass-list', bypassNothing)
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-domain-reliability')
  commandLine.appendSwitch('no-pings')
}

/** Cancels every request of a session that does not stay inside the application. */
export async function lockNetwork(session: Session, development: boolean): Promise<void> {
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !staysInside(url, development) }))
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerDictionaryDownloadURL(`${appUrl}dictionaries/`)
  await session.setProxy({ mode: 'fixed_servers', proxyRules: deadProxy, proxyBypassRules: bypassNothing })
}
