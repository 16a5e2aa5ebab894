// An Electron application with every protection off: a probe that is not stopped here could not have failed there.
const { app, BrowserWindow } = require('electron')

app.whenReady().then(() => {
  const window = new BrowserWindow({
    webPreferences: { nodeIntegration: true, contextIsolation: false, sandbox: false, webSecurity: false },
  })
  return window.loadURL(process.env.OPEN_APP_PAGE)
})
