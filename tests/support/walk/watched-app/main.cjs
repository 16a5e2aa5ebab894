/**
 * The application, with an eye on every page from its first moment on: does the first-run screen show up, be it for one frame?
 * Playwright's init scripts come too late for the window that Electron opens by itself.
 */
const { app } = require('electron')

app.on('web-contents-created', (_event, contents) => {
  // The frame runs this at once; the page's own scripts still have to be fetched from main by then.
  contents.on('did-navigate', () => contents.mainFrame.executeJavaScript(`(${watch.toString()})()`))
})

function watch() {
  const { document, sessionStorage, MutationObserver } = globalThis
  const began = document.getElementById('root')?.hasChildNodes() ? 'too late' : 'not shown'
  sessionStorage.setItem('first-run', began)
  new MutationObserver(() => {
    if (document.body?.textContent.includes('No engagement yet')) sessionStorage.setItem('first-run', 'shown')
  }).observe(document, { childList: true, subtree: true, characterData: true })
}

require('../../../../dist/electron/main.cjs')
