import { serviceGaps } from '#domain/service-findings.ts'
import type { Service } from '#domain/service.ts'
import { tierTitle } from '#domain/tier-names.ts'
import type { QuickFilter } from '#tables/filter-bar.tsx'
import type { ColumnOptions } from '#tables/table-columns.ts'
import { formatNumber } from '#ui/format.ts'

/** What is asked first stands first, up to the objective within 1280 pixels beside the inspector; long texts stand last, and whole in the inspector. The hidden ones can be chosen. */
export function serviceColumns(tierNames: readonly string[]): readonly ColumnOptions<Service>[] {
  return [
    { key: 'name', width: 148 },
    { key: 'tier', width: 106 },
    { key: 'lifecycle', width: 90 },
    { key: 'ownerTeam', width: 112, mark: gapIn('ownerTeam', tierNames) },
    { key: 'sloState', width: 130, mark: gapIn('sloState', tierNames) },
    { key: 'objective', width: 96 },
    { key: 'onCallTeam', width: 112, mark: gapIn('onCallTeam', tierNames) },
    { key: 'sloWindow', width: 108, hidden: true },
    { key: 'sliType', width: 124, hidden: true },
    { key: 'budgeting', width: 150, hidden: true },
    { key: 'alerting', width: 130 },
    { key: 'onCallModel', width: 170 },
    { key: 'goldenPath', width: 104 },
    { key: 'runbook', width: 84 },
    { key: 'dashboards', width: 104 },
    { key: 'telemetry', width: 160 },
    { key: 'sev1', width: 132 },
    { key: 'sev2', width: 132 },
    { key: 'rto', width: 76, hidden: true },
    { key: 'rpo', width: 76, hidden: true },
    { key: 'drTest', width: 124, hidden: true },
    { key: 'drResult', width: 110, hidden: true },
    { key: 'dependencies', width: 220 },
    {
      key: 'monthlyCost',
      width: 140,
      render: ({ monthlyCost }) => (monthlyCost === null ? null : formatNumber(monthlyCost)),
    },
    { key: 'system', width: 140 },
    { key: 'runtime', width: 110 },
    { key: 'tags', width: 180 },
    { key: 'description', width: 300 },
    { key: 'notes', width: 240 },
    { key: 'source', width: 220, hidden: true },
    { key: 'evidence', width: 200, hidden: true },
  ]
}

/** Above the table; tiers by the client's names. */
export function serviceQuickFilters(tierNames: readonly string[]): readonly QuickFilter[] {
  return [
    { term: { field: 'tier', value: 1 }, label: tierTitle(1, tierNames) },
    { term: { field: 'tier', value: 2 }, label: tierTitle(2, tierNames) },
    { term: { field: 'ownerTeam', value: null }, label: 'No owner' },
    { term: { field: 'onCallTeam', value: null }, label: 'No on-call team' },
    { term: { field: 'sloState', value: null }, label: 'SLO unknown' },
  ]
}

export const serviceFilterFields = [
  'tier',
  'lifecycle',
  'system',
  'ownerTeam',
  'onCallTeam',
  'onCallModel',
  'sloState',
  'sliType',
  'alerting',
  'telemetry',
  'goldenPath',
  'runtime',
  'runbook',
  'dashboards',
  'drResult',
  'evidence',
]

/** A corner mark where a rule found a gap; what is merely unanswered is hatched already. */
function gapIn(field: string, tierNames: readonly string[]) {
  return (service: Service) => {
    const gap = serviceGaps(service, tierNames).find(
      (finding) => finding.place.field === field && finding.severity !== 'low',
    )
    return gap
      ? { tone: gap.severity === 'high' ? ('off' as const) : ('near' as const), text: `${gap.rule}. ${gap.detail}` }
      : null
  }
}
