import { appBundles, buildStale } from '#scripts/setup/bundles.mjs'
import { describeRuntime, resolveElectron } from '#scripts/setup/electron-runtime.mjs'

/** Builds what is stale and tells the test processes, which inherit this environment, which Electron to start. */
export default async function prepareApp(): Promise<void> {
  const runtime = await resolveElectron()
  console.log(describeRuntime(runtime))
  process.env['DEMARC_ELECTRON'] = runtime.executable
  await buildStale(appBundles)
}
