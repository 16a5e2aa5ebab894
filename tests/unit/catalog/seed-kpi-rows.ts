import type { CatalogKpi, KpiType } from '#domain/catalog-kpi.ts'

/** One printed row of a KPI table in a seed and where its figures are in the catalog. */
export interface SeedKpiRow {
  readonly row: string
  readonly kpis: readonly string[]
  /** `slug/key: rule value limit` */
  readonly targets: readonly string[]
}

export interface Seed1KpiRow extends SeedKpiRow {
  readonly table: 'sre' | 'platform'
}

export interface Seed2KpiRow extends SeedKpiRow {
  readonly types: readonly KpiType[]
  readonly frequencies: CatalogKpi['frequencies']
}

export const seed1KpiRows: readonly Seed1KpiRow[] = [
  sre('SLO attainment', ['slo-attainment'], ['slo-attainment/seed-1: at-least 99.9']),
  sre('Error budget burn', ['error-budget-consumed'], ['error-budget-consumed/seed-1: at-most 50 80']),
  sre('MTTA / MTTR', ['mtta', 'mttr'], ['mtta/seed-1: at-most 5', 'mttr/seed-1: at-most 30']),
  sre('Change failure rate', ['change-fail-rate'], ['change-fail-rate/seed-1: at-most 10 15']),
  sre('Incident frequency', ['incident-frequency'], ['incident-frequency/seed-1: falling']),
  sre('Toil ratio', ['toil-ratio'], ['toil-ratio/seed-1: at-most 30 50']),
  sre('Postmortem completion', ['postmortem-completion'], ['postmortem-completion/seed-1: at-least 90']),
  sre('Action item completion', ['action-item-completion'], ['action-item-completion/seed-1: at-least 85']),
  platform('Adoption rate', ['adoption-rate'], ['adoption-rate/seed-1: at-least 80']),
  platform('Time to First Deploy', ['time-to-first-deploy'], ['time-to-first-deploy/seed-1: at-most 1']),
  platform('Env provisioning time', ['env-provisioning-time'], ['env-provisioning-time/seed-1: at-most 30']),
  platform('Deployment frequency (DORA)', ['deployment-frequency'], ['deployment-frequency/seed-1: at-least 1']),
  platform('Lead time for changes (DORA)', ['change-lead-time'], ['change-lead-time/seed-1: at-most 24']),
  platform(
    'Platform-caused incidents',
    ['platform-caused-incidents'],
    ['platform-caused-incidents/seed-1: falling', 'platform-caused-incidents/seed-1-sev-1: at-most 0'],
  ),
  platform('Exception rate', ['exception-rate'], ['exception-rate/seed-1: at-most 10']),
  platform('DevEx / NPS', ['devex-nps'], ['devex-nps/seed-1: at-least 30']),
  platform('Cost efficiency', ['cost-per-service'], ['cost-per-service/seed-1: falling']),
]

export const seed2KpiRows: readonly Seed2KpiRow[] = [
  {
    row: 'SLO compliance (per service tier)',
    kpis: ['slo-attainment'],
    types: ['outcome'],
    targets: ['slo-attainment/seed-2-tier-1: at-least 99.9', 'slo-attainment/seed-2-latency: at-least 99 95'],
    frequencies: ['weekly', 'monthly'],
  },
  {
    row: 'Error budget burn rate',
    kpis: ['error-budget-burn-rate'],
    types: ['reliability'],
    targets: ['error-budget-burn-rate/seed-2: at-most 1 2'],
    frequencies: ['daily', 'weekly'],
  },
  {
    row: 'Sev1 / Sev2 incident count',
    kpis: ['incident-frequency'],
    types: ['outcome'],
    targets: ['incident-frequency/seed-2: falling', 'incident-frequency/seed-2-sev-1: at-most 1'],
    frequencies: ['weekly', 'monthly'],
  },
  {
    row: 'Mean Time To Detect (MTTD)',
    kpis: ['mttd'],
    types: ['efficiency'],
    targets: ['mttd/seed-2-tier-1: at-most 5 10'],
    frequencies: ['monthly'],
  },
  {
    row: 'Mean Time To Restore (MTTR)',
    kpis: ['mttr'],
    types: ['outcome'],
    targets: ['mttr/seed-2-tier-1: at-most 30 60'],
    frequencies: ['monthly'],
  },
  {
    row: 'Change failure rate',
    kpis: ['change-fail-rate'],
    types: ['quality'],
    targets: ['change-fail-rate/seed-2: at-most 5 15'],
    frequencies: ['monthly'],
  },
  {
    row: 'Deployment frequency (Tier-1 services)',
    kpis: ['deployment-frequency'],
    types: ['output', 'outcome'],
    targets: ['deployment-frequency/seed-2: at-least 2'],
    frequencies: ['weekly', 'monthly'],
  },
  {
    row: 'Lead time for changes',
    kpis: ['change-lead-time'],
    types: ['efficiency'],
    targets: ['change-lead-time/seed-2: at-most 24 48'],
    frequencies: ['monthly'],
  },
  {
    row: 'Alert noise ratio',
    kpis: ['alert-noise-ratio'],
    types: ['quality'],
    targets: ['alert-noise-ratio/seed-2: falling'],
    frequencies: ['weekly'],
  },
  {
    row: 'Toil percentage',
    kpis: ['toil-ratio'],
    types: ['efficiency'],
    targets: ['toil-ratio/seed-2: at-most 30 50'],
    frequencies: ['quarterly'],
  },
  {
    row: 'Platform adoption rate',
    kpis: ['adoption-rate'],
    types: ['outcome'],
    targets: ['adoption-rate/seed-2: at-least 60'],
    frequencies: ['monthly'],
  },
  {
    row: 'CI/CD pipeline reliability',
    kpis: ['pipeline-reliability'],
    types: ['quality'],
    targets: ['pipeline-reliability/seed-2: at-least 98 95'],
    frequencies: ['weekly'],
  },
  {
    row: 'Observability coverage',
    kpis: ['observability-coverage'],
    types: ['quality'],
    targets: ['observability-coverage/seed-2-tier-1: at-least 80'],
    frequencies: ['monthly'],
  },
  {
    row: 'Cost per unit',
    kpis: ['cost-per-unit'],
    types: ['outcome'],
    targets: ['cost-per-unit/seed-2: falling'],
    frequencies: ['monthly'],
  },
  {
    row: 'Unallocated cloud spend',
    kpis: ['unallocated-spend'],
    types: ['governance'],
    targets: ['unallocated-spend/seed-2: at-most 5 10'],
    frequencies: ['monthly'],
  },
  {
    row: 'DR test pass rate',
    kpis: ['dr-test-pass-rate'],
    types: ['reliability'],
    targets: ['dr-test-pass-rate/seed-2: at-least 100'],
    frequencies: ['quarterly'],
  },
  {
    row: 'Postmortem completion rate (Sev1/Sev2)',
    kpis: ['postmortem-completion'],
    types: ['quality'],
    targets: ['postmortem-completion/seed-2: at-least 100'],
    frequencies: ['monthly'],
  },
  {
    row: 'Action item closure rate',
    kpis: ['action-item-completion'],
    types: ['output', 'outcome'],
    targets: ['action-item-completion/seed-2: at-least 80'],
    frequencies: ['monthly'],
  },
  {
    row: 'Stakeholder satisfaction (Engineering)',
    kpis: ['stakeholder-satisfaction'],
    types: ['collaboration'],
    targets: ['stakeholder-satisfaction/seed-2: at-least 4'],
    frequencies: ['quarterly'],
  },
  {
    row: 'On-call health index',
    kpis: ['on-call-health'],
    types: ['leadership'],
    targets: ['on-call-health/seed-2: falling'],
    frequencies: ['monthly'],
  },
]

function sre(row: string, kpis: readonly string[], targets: readonly string[]): Seed1KpiRow {
  return { table: 'sre', row, kpis, targets }
}

function platform(row: string, kpis: readonly string[], targets: readonly string[]): Seed1KpiRow {
  return { table: 'platform', row, kpis, targets }
}
