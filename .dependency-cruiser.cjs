/**
 * The layers of ARCHITECTURE.md, and who alone may use which library. tests/architecture plants one violation per rule
 * and expects this check to find it.
 */

/** Each part of the program and what it may import from the others; importing from itself is always allowed. */
const parts = [
  { name: 'domain', folder: 'renderer/domain', mayImport: [] },
  { name: 'catalog', folder: 'renderer/catalog', mayImport: ['renderer/domain'] },
  { name: 'store', folder: 'renderer/store', mayImport: ['renderer/domain', 'renderer/catalog'] },
  {
    name: 'data',
    folder: 'renderer/data',
    mayImport: ['renderer/domain', 'renderer/catalog', 'renderer/platform', 'electron/ipc-contract.ts'],
  },
  {
    name: 'workers',
    folder: 'renderer/workers',
    mayImport: ['renderer/domain', 'renderer/catalog', 'renderer/platform/new-id.ts'],
  },
  { name: 'platform', folder: 'renderer/platform', mayImport: ['electron/ipc-contract.ts'] },
  { name: 'ui', folder: 'renderer/ui', mayImport: [] },
  {
    name: 'tables',
    folder: 'renderer/tables',
    mayImport: [
      'renderer/domain',
      'renderer/catalog',
      'renderer/store',
      'renderer/platform',
      'renderer/ui',
      'electron/ipc-contract.ts',
    ],
  },
  {
    name: 'features',
    folder: 'renderer/features',
    mayImport: [
      'renderer/domain',
      'renderer/catalog',
      'renderer/store',
      'renderer/data',
      'renderer/workers',
      'renderer/platform',
      'renderer/ui',
      'renderer/tables',
      'electron/ipc-contract.ts',
    ],
  },
  { name: 'renderer', folder: 'renderer', mayImport: ['electron/ipc-contract.ts'] },
  { name: 'electron', folder: 'electron', mayImport: [] },
  { name: 'cli', folder: 'cli', mayImport: ['renderer/domain', 'renderer/catalog', 'renderer/workers'] },
]

/** Libraries with one home. */
const homes = [
  { library: 'exceljs', home: 'renderer/workers' },
  { library: 'dexie', home: 'renderer/data' },
  { library: 'electron', home: 'electron' },
]

/** The libraries a part may use, where it may not use all. */
const libraries = [
  { name: 'domain', folder: 'renderer/domain', allowed: ['zod', 'papaparse', 'yaml'] },
  { name: 'catalog', folder: 'renderer/catalog', allowed: ['zod', 'minisearch'] },
  {
    name: 'ui',
    folder: 'renderer/ui',
    allowed: ['react', 'react-dom', '@mantine', '@tabler', '@tanstack', 'd3-scale', 'd3-shape', '@fontsource-variable'],
  },
]

const ours = '^(renderer|electron|cli|scripts|tests)/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...parts.map(({ name, folder, mayImport }) => ({
      name: `${name}-imports-only-its-own-layers`,
      severity: 'error',
      comment: `${folder} may import ${['itself', ...mayImport].join(', ')}, of our own code.`,
      from: { path: `^${folder}/` },
      to: { path: ours, pathNot: [folder, ...mayImport].map(pattern) },
    })),
    {
      name: 'features-never-import-each-other',
      severity: 'error',
      comment: 'What two features need belongs in renderer/ui, renderer/tables or renderer/domain.',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/([^/]+)/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'nothing-imports-the-app-frame',
      severity: 'error',
      comment: 'renderer/app joins the parts; a part that needs something from it takes it as an argument.',
      from: { pathNot: '^(renderer/app|tests)/' },
      to: { path: '^renderer/app/' },
    },
    ...homes.map(({ library, home }) => ({
      name: `${library}-only-in-${home.replace('renderer/', '')}`,
      severity: 'error',
      comment: `Only ${home} imports ${library}.`,
      from: { path: '^(renderer|electron|cli)/', pathNot: `^${home}/` },
      to: { path: `^node_modules/${library}/` },
    })),
    ...libraries.map(({ name, folder, allowed }) => ({
      name: `${name}-knows-few-libraries`,
      severity: 'error',
      comment: `${folder} may use ${allowed.join(', ')}, and no other library.`,
      from: { path: `^${folder}/` },
      to: { path: '^node_modules/', pathNot: allowed.map(inPackage) },
    })),
    {
      name: 'no-node-in-the-renderer',
      severity: 'error',
      comment: 'The renderer is sandboxed and its workers run in the browser: no Node built-ins.',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or miss a third.',
      from: {},
      to: { circular: true, viaOnly: { pathNot: '^node_modules/' } },
    },
    {
      name: 'no-unresolvable-import',
      severity: 'error',
      comment: 'The import leads nowhere.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-packages-in-the-product',
      severity: 'error',
      comment: 'The product ships without devDependencies.',
      from: { path: '^(renderer|cli)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules' },
    exclude: { path: '^(dist|release|\\.cache)/|\\?' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
}

/** @param {string} place */
function pattern(place) {
  return place.endsWith('.ts') ? `^${place.replace('.', '\\.')}$` : `^${place}/`
}

/** @param {string} name a package or a scope */
function inPackage(name) {
  return `^node_modules/${name}/`
}
