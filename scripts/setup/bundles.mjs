import { inProject, whenStale } from './project.mjs'

/** What every bundle depends on besides its sources. */
const shared = ['package.json', 'package-lock.json', 'tsconfig.base.json']

/**
 * @satisfies {Record<string, { inputs: readonly string[], outputs: readonly string[] }>}
 */
const bundles = {
  renderer: { inputs: ['renderer', 'electron/ipc-contract.ts'], outputs: ['dist/renderer/index.html'] },
  main: { inputs: ['electron'], outputs: ['dist/electron/main.cjs'] },
  preload: { inputs: ['electron'], outputs: ['dist/electron/preload.cjs'] },
  cli: { inputs: ['cli', 'renderer'], outputs: ['dist/cli/main.mjs'] },
}

/** @typedef {keyof typeof bundles} Bundle */

export const allBundles = /** @type {readonly Bundle[]} */ (Object.keys(bundles))

/** What Electron loads. */
export const appBundles = /** @type {const} @satisfies {readonly Bundle[]} */ (['renderer', 'main', 'preload'])

/**
 * Builds the bundles whose sources changed since they were built.
 * @param {readonly Bundle[]} names
 * @param {{ quiet?: boolean }} [options]
 */
export async function buildStale(names, { quiet = true } = {}) {
  for (const name of names) {
    const { inputs, outputs } = bundles[name]
    const config = `vite.${name}.config.ts`
    const built = await whenStale(
      { name: `build-${name}`, inputs: [...inputs, config, ...shared], outputs },
      async () => {
        const { build } = await import('vite')
        await build({ configFile: inProject(config), root: rootOf(name), logLevel: quiet ? 'warn' : 'info' })
      },
    )
    if (built) console.log(`Built ${name}.`)
  }
}

/** Configuration paths are relative to the project, and vite resolves them against its root. @param {Bundle} name */
function rootOf(name) {
  return name === 'renderer' ? inProject('renderer') : inProject()
}
