// Stands in for Electron's own default app in the fallback runtime: runs the application folder named on the command
// line, after the files that `-r` names before it.
const path = require('node:path')
const { app } = require('electron')

const args = process.argv.slice(1)
const preloaded = args.filter((_, index) => args[index - 1] === '-r')
const folder = path.resolve(args.find((argument) => !argument.startsWith('-') && !preloaded.includes(argument)) ?? '.')
const manifest = require(path.join(folder, 'package.json'))
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version)
app.setAppPath(folder)
for (const file of preloaded) require(path.resolve(file))
require(path.join(folder, manifest.main))
