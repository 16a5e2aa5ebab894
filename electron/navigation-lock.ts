import type { App, Session, WebContents } from 'electron'

/** The application is one page: nothing navigates, opens, embeds or downloads. Holds for every window, also unknown ones. */
export function lockNavigation(app: App): void {
  app.on('web-contents-created', (_, contents) => lockContents(contents))
}

export function denyDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault())
}

function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // Without an answer Chromium takes the first Bluetooth device it finds.
  contents.on('select-bluetooth-device', (event, _devices, callback) => {
    event.preventDefault()
    callback('')
  })
}
