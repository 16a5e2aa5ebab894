/**
 * Loaded before main: `ready` waits until Playwright has attached. Otherwise it sometimes attaches while the window
 * commits its first page, never hears of that page, and waits for it until the launch times out (one start in sixty).
 * Playwright calls `__playwright_run` once it listens; its own loader does the same and changes Chromium's switches too.
 */
const { app } = require('electron')

const trulyReady = app.whenReady()
const emit = app.emit.bind(app)
let ready = false
let readyArguments = []
let release = () => undefined
const released = new Promise((resolve) => (release = resolve))

app.isReady = () => ready
app.whenReady = () => released
app.emit = (event, ...args) => {
  if (event !== 'ready') return emit(event, ...args)
  readyArguments = args
  return app.listenerCount('ready') > 0
}

globalThis.__playwright_run = async () => {
  await trulyReady
  ready = true
  release()
  emit('ready', ...readyArguments)
}
