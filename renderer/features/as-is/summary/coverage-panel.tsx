import { memo, useMemo } from 'react'
import { tierNamesOf } from '#domain/client-words.ts'
import { coveredShare, sloCoverage, type TierCoverage } from '#domain/slo-coverage.ts'
import { tierTitle } from '#domain/tier-names.ts'
import { useDocument } from '#store/document-context.tsx'
import type { FilterTerm } from '#tables/row-filter.ts'
import { CoverageBars, type CoverageBand } from '#ui/charts/coverage-bars.tsx'
import { FigurePanel } from '#ui/charts/figure-panel.tsx'
import { count, formatNumber, percentText } from '#ui/format.ts'
import { PanelHint } from './panel-hint.tsx'

const bands: readonly CoverageBand[] = [
  { id: 'used', label: 'Used in decisions', tone: 'good' },
  { id: 'measured', label: 'Measured', tone: 'fair' },
  { id: 'defined', label: 'Defined', tone: 'poor' },
  { id: 'none', label: 'None', tone: 'bad' },
  { id: 'unknown', label: 'Unknown', tone: 'unknown' },
]

const noTier = 'unknown'

interface CoveragePanelProps {
  /** Shows the services behind a figure. */
  readonly onServices: (terms: readonly FilterTerm[]) => void
  readonly onOpen: () => void
}

/** How far the service level objectives have come, by tier. */
export const CoveragePanel = memo(function CoveragePanel({ onServices, onOpen }: CoveragePanelProps) {
  const services = useDocument((document) => document.services)
  const names = useDocument(tierNamesOf)
  const coverage = useMemo(() => sloCoverage({ services }), [services])
  const unknown = coverage.reduce((sum, each) => sum + each.byState.unknown, 0)
  if (services.rows.length === 0)
    return (
      <PanelHint
        title="Service level objectives by tier"
        text="One bar for each tier, from objectives used in decisions to none, with the unknown apart."
        action="List the services"
        onAction={onOpen}
      />
    )
  return (
    <FigurePanel
      title="Service level objectives by tier"
      caption={`${count(services.rows.length, 'service', 'services')}, ${formatNumber(unknown)} unknown. ${sharesText(coverage)}`}
      table={{
        columns: ['Tier', 'Services', ...bands.map((band) => band.label)],
        rows: coverage.map((each) => ({
          id: String(each.tier),
          cells: [
            tierTitle(each.tier, names),
            formatNumber(each.total),
            ...bands.map((band) => formatNumber(each.byState[band.id as keyof TierCoverage['byState']])),
          ],
        })),
      }}
    >
      <CoverageBars
        label="Services by tier and state of their objective"
        bands={bands}
        bars={coverage.map((each) => ({
          id: String(each.tier ?? noTier),
          label: tierTitle(each.tier, names),
          amounts: each.byState,
        }))}
        noun={['service', 'services']}
        onPick={(tier, state) => onServices(termsOf(tier, state))}
      />
    </FigurePanel>
  )
})

function termsOf(tier: string, state: string | null): FilterTerm[] {
  const tierTerm = { field: 'tier', value: tier === noTier ? null : Number(tier) }
  if (state === null) return [tierTerm]
  return [tierTerm, { field: 'sloState', value: state === 'unknown' ? null : state }]
}

/** "62 % of the known have one." */
function sharesText(coverage: readonly TierCoverage[]): string {
  const share = coveredShare(coverage)
  return share === null ? 'None was asked for its objective yet.' : `${percentText(share)} of the known have one.`
}
