import { serviceGaps } from '#domain/service-findings.ts'
import type { Service } from '#domain/service.ts'
import type { QuickFilter } from '#tables/filter-bar.tsx'
import type { ColumnOptions } from '#tables/table-columns.ts'

/** What is asked first stands first; long texts stand last, and whole in the inspector. */
export const serviceColumns: readonly ColumnOptions<Service>[] = [
  { key: 'name', width: 180 },
  { key: 'tier', width: 142 },
  { key: 'lifecycle', width: 108 },
  { key: 'ownerTeam', width: 136, mark: gapIn('ownerTeam') },
  { key: 'onCallTeam', width: 120, mark: gapIn('onCallTeam') },
  { key: 'sloState', width: 136, mark: gapIn('sloState') },
  { key: 'objective', width: 104 },
  { key: 'onCallModel', width: 160 },
  { key: 'goldenPath', width: 104 },
  { key: 'runtime', width: 110 },
  { key: 'runbook', width: 84 },
  { key: 'sev1', width: 132 },
  { key: 'sev2', width: 132 },
  { key: 'system', width: 140 },
  { key: 'dependencies', width: 220 },
  { key: 'tags', width: 180 },
  { key: 'description', width: 300 },
  { key: 'notes', width: 240 },
  { key: 'source', width: 220 },
]

export const serviceQuickFilters: readonly QuickFilter[] = [
  { term: { field: 'tier', value: 1 }, label: 'Tier 1' },
  { term: { field: 'tier', value: 2 }, label: 'Tier 2' },
  { term: { field: 'ownerTeam', value: null }, label: 'No owner' },
  { term: { field: 'onCallTeam', value: null }, label: 'No on-call team' },
  { term: { field: 'sloState', value: null }, label: 'SLO unknown' },
]

export const serviceFilterFields = [
  'tier',
  'sloState',
  'ownerTeam',
  'onCallTeam',
  'onCallModel',
  'goldenPath',
  'lifecycle',
  'runbook',
]

/** A corner mark where a rule found a gap; what is merely unanswered is hatched already. */
function gapIn(field: string) {
  return (service: Service) => {
    const gap = serviceGaps(service).find((finding) => finding.place.field === field && finding.severity !== 'low')
    return gap
      ? { tone: gap.severity === 'high' ? ('off' as const) : ('near' as const), text: `${gap.rule}. ${gap.detail}` }
      : null
  }
}
