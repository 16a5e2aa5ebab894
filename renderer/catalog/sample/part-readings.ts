import { newReading, type Reading } from '#domain/kpi.ts'

/** A figure, or why there is none. */
type Figure = number | string

interface PartSeries {
  readonly slug: string
  readonly part: Partial<Pick<Reading, 'tier' | 'team'>>
  /** The last of them belongs to the last month end; earlier ones to every third before. */
  readonly figures: readonly Figure[]
  readonly samples?: readonly number[]
  readonly source: string
}

/** Readings of tiers and teams, at every third month end, and what could not be measured. `ends`: month ends, oldest first. */
export function samplePartReadings(ends: readonly string[]): Reading[] {
  return series.flatMap(({ slug, part, figures, samples, source }) =>
    figures.map((figure, index): Reading => {
      const key = part.tier == null ? (part.team ?? 'all') : `tier-${part.tier}`
      const measured = typeof figure === 'number'
      return {
        ...newReading(`reading-${slug}-${key}-${index + 1}`, 0, `kpi-${slug}`),
        ...part,
        date: ends[ends.length - 1 - (figures.length - 1 - index) * 3] ?? null,
        kind: measured ? 'value' : 'not-measurable',
        value: measured ? figure : null,
        note: measured ? '' : figure,
        sample: samples?.[index] ?? null,
        baseline: measured && index === 0 ? 'yes' : 'no',
        grade: measured ? 'measured' : null,
        source,
      }
    }),
  )
}

const register = 'Incident register, Sev1 and Sev2'
const pipelines = 'Pipelines of GitHub Actions'

const series: readonly PartSeries[] = [
  { slug: 'mttr', part: { tier: 1 }, figures: [71, 60, 52, 43], samples: [9, 8, 7, 5], source: register },
  { slug: 'mttr', part: { tier: 2 }, figures: [96, 88, 74, 66], samples: [11, 11, 9, 8], source: register },
  {
    slug: 'change-fail-rate',
    part: { team: 'team-playback' },
    figures: [22.4, 18.9, 16.1],
    samples: [96, 104, 118],
    source: pipelines,
  },
  {
    slug: 'change-fail-rate',
    part: { team: 'team-commerce' },
    figures: [15.8, 12.6, 9.4],
    samples: [133, 151, 170],
    source: pipelines,
  },
  {
    slug: 'change-fail-rate',
    part: { team: 'team-ads' },
    figures: ['CircleCI keeps two weeks of runs, and Austin has no incident register.'],
    source: '',
  },
  {
    slug: 'time-to-first-deploy',
    part: {},
    figures: ['Nobody notes when a new service is started. Asked of Platform twice.'],
    source: '',
  },
]
