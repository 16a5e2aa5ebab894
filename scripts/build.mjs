// npm run build [renderer|main|preload|cli ...]: builds what is stale.
import { ensureDependencies } from './setup/dependencies.mjs'
import { allBundles, buildStale } from './setup/bundles.mjs'

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !allBundles.some((bundle) => bundle === name))
if (unknown.length > 0) {
  console.error(`There is no bundle ${unknown.join(', ')}; there are ${allBundles.join(', ')}.`)
  process.exit(1)
}
await ensureDependencies()
await buildStale(asked.length > 0 ? allBundles.filter((bundle) => asked.includes(bundle)) : allBundles, {
  quiet: false,
})
