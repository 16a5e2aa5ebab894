// npm run build [renderer|main|preload|cli ...]: builds what is stale.
import { ensureDependencies } from './setup/dependencies.mjs'
import { allBundles, buildStale } from './setup/bundles.mjs'

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !allBundles.some((bundle) => bundle === name))
if (unknown.length > 0) {
  console.error(`There is no bundle ${unknown.join(', ')}; there are ${allBundles.join(', ')}.`)
  process.exit(1)
}
ensureDependencies()
for (const bundle of asked.length > 0 ? allBundles.filter((name) => asked.includes(name)) : allBundles) {
  try {
    await buildStale([bundle], { quiet: false })
  } catch (error) {
    console.error(`Could not build ${bundle}: ${error instanceof Error ? error.message : error}`)
    process.exitCode = 1
  }
}
