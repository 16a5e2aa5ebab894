/** One import that a rule of .dependency-cruiser.cjs must refuse. */
export interface PlantedViolation {
  readonly rule: string
  readonly from: string
  readonly imports: string
  /** File of ours that the import leads to. */
  readonly target?: string
  /** Other rules that the same import breaks by its nature. */
  readonly also?: readonly string[]
}

export const violations: readonly PlantedViolation[] = [
  {
    rule: 'domain-imports-only-its-own-layers',
    from: 'renderer/domain/planted.ts',
    imports: '#catalog/target.ts',
    target: 'renderer/catalog/target.ts',
  },
  {
    rule: 'catalog-imports-only-its-own-layers',
    from: 'renderer/catalog/planted.ts',
    imports: '#store/target.ts',
    target: 'renderer/store/target.ts',
  },
  {
    rule: 'store-imports-only-its-own-layers',
    from: 'renderer/store/planted.ts',
    imports: '#data/target.ts',
    target: 'renderer/data/target.ts',
  },
  { rule: 'data-imports-only-its-own-layers', from: 'renderer/data/planted.ts', imports: '#store/target.ts' },
  { rule: 'workers-imports-only-its-own-layers', from: 'renderer/workers/planted.ts', imports: '#store/target.ts' },
  { rule: 'platform-imports-only-its-own-layers', from: 'renderer/platform/planted.ts', imports: '#store/target.ts' },
  {
    rule: 'ui-imports-only-its-own-layers',
    from: 'renderer/ui/planted.ts',
    imports: '#domain/target.ts',
    target: 'renderer/domain/target.ts',
  },
  {
    rule: 'tables-imports-only-its-own-layers',
    from: 'renderer/tables/planted.ts',
    imports: '#features/raci/target.ts',
    target: 'renderer/features/raci/target.ts',
  },
  {
    rule: 'features-imports-only-its-own-layers',
    from: 'renderer/features/kpi/planted.ts',
    imports: '#electron/main.ts',
    target: 'electron/main.ts',
    also: ['renderer-imports-only-its-own-layers'],
  },
  {
    rule: 'renderer-imports-only-its-own-layers',
    from: 'renderer/app/planted.ts',
    imports: '#cli/target.ts',
    target: 'cli/target.ts',
  },
  { rule: 'electron-imports-only-its-own-layers', from: 'electron/planted.ts', imports: '#domain/target.ts' },
  { rule: 'cli-imports-only-its-own-layers', from: 'cli/planted.ts', imports: '#data/target.ts' },
  {
    rule: 'features-never-import-each-other',
    from: 'renderer/features/migration/planted.ts',
    imports: '#features/raci/target.ts',
  },
  {
    rule: 'nothing-imports-the-app-frame',
    from: 'renderer/features/raci/planted.ts',
    imports: '#app/target.ts',
    target: 'renderer/app/target.ts',
    also: ['features-imports-only-its-own-layers'],
  },
  { rule: 'exceljs-only-in-workers', from: 'renderer/features/export/planted.ts', imports: 'exceljs' },
  { rule: 'dexie-only-in-data', from: 'renderer/store/planted-dexie.ts', imports: 'dexie' },
  {
    rule: 'electron-only-in-electron',
    from: 'renderer/platform/planted-electron.ts',
    imports: 'electron',
    also: ['no-development-packages-in-the-product'],
  },
  { rule: 'domain-knows-few-libraries', from: 'renderer/domain/planted-library.ts', imports: 'left-pad' },
  { rule: 'catalog-knows-few-libraries', from: 'renderer/catalog/planted-library.ts', imports: 'left-pad' },
  { rule: 'ui-knows-few-libraries', from: 'renderer/ui/planted-library.ts', imports: 'left-pad' },
  { rule: 'no-node-in-the-renderer', from: 'renderer/workers/planted-core.ts', imports: 'node:fs' },
  { rule: 'no-cycles', from: 'renderer/store/planted-cycle.ts', imports: './planted-cycle.ts' },
  { rule: 'no-unresolvable-import', from: 'renderer/store/planted-nowhere.ts', imports: './nowhere.ts' },
  { rule: 'no-development-packages-in-the-product', from: 'cli/planted-development.ts', imports: 'vitest' },
]
