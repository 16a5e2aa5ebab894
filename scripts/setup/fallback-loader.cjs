// Stands in for Electron's own default app in the fallback runtime: runs the application folder named on the command line.
const path = require('node:path')
const { app } = require('electron')

const folder = path.resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const manifest = require(path.join(folder, 'package.json'))
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version)
app.setAppPath(folder)
require(path.join(folder, manifest.main))
