import { addDays } from '#domain/day.ts'
import { newKpi, newReading, type Kpi, type Reading } from '#domain/kpi.ts'
import { sampleDefinitions } from './kpi-definitions.ts'
import { samplePartReadings } from './part-readings.ts'

/** 14 indicators. One has no owner, one no agreed target, one no reading; one was last read four months ago. */
export function sampleKpis(): Kpi[] {
  return kpis.map(({ slug, owner, rule, target, targetSource, frequency, notes }, index) => ({
    ...newKpi(kpiId(slug), index + 1, slug),
    ...sampleDefinitions[slug],
    owner,
    rule,
    target,
    targetSource,
    frequency,
    notes: notes ?? '',
  }))
}

/**
 * A year of readings at month ends, or at every third one, up to the last month end before `today`; then those of tiers and
 * teams.
 */
export function sampleReadings(today: string): Reading[] {
  const readings = kpis.flatMap(({ slug, frequency, series }) => {
    if (!series) return []
    const step = frequency === 'quarterly' ? 3 : 1
    const ends = monthEndsBefore(today, step, series.values.length, series.stoppedMonthsAgo ?? 0)
    return series.values.map((value, index) => ({
      ...newReading(`reading-${slug}-${index + 1}`, 0, kpiId(slug)),
      date: ends[index] ?? null,
      value,
      sample: series.samples?.[index] ?? null,
      baseline: index === 0 ? ('yes' as const) : ('no' as const),
      grade: (index === 0 ? series.firstGrade : undefined) ?? series.grade,
      source: series.source,
      note: series.notes?.[index] ?? '',
    }))
  })
  const parts = samplePartReadings(monthEndsBefore(today, 1, 12, 0))
  return [...readings, ...parts].map((reading, index) => ({ ...reading, order: index + 1 }))
}

interface KpiPart extends Pick<Kpi, 'rule' | 'target' | 'targetSource' | 'frequency'> {
  readonly slug: string
  readonly owner: string | null
  readonly notes?: string
  readonly series?: Series
}

interface Series {
  /** Oldest first; the first is the baseline. */
  readonly values: readonly number[]
  readonly samples?: readonly number[]
  readonly stoppedMonthsAgo?: number
  readonly grade: Reading['grade']
  /** Grade of the baseline where it differs. */
  readonly firstGrade?: Reading['grade']
  readonly source: string
  /** By position of the value. */
  readonly notes?: Readonly<Record<number, string>>
}

const kpis: readonly KpiPart[] = [
  {
    slug: 'slo-attainment',
    owner: 'sre',
    ...target('seed-1', 'at-least', 99.9),
    frequency: 'monthly',
    series: {
      values: [99.71, 99.78, 99.74, 99.82, 99.8, 99.86, 99.83, 99.88, 99.85, 99.9, 99.87, 99.91],
      samples: [6, 6, 7, 7, 9, 9, 11, 12, 12, 14, 15, 15],
      grade: 'measured',
      source: 'SLO dashboard, services with a measured objective',
      notes: { 6: 'Two hours of live streaming lost on a match weekend.' },
    },
  },
  {
    slug: 'error-budget-consumed',
    owner: 'sre',
    ...target('demarc', 'at-most', 70),
    frequency: 'monthly',
    notes: 'Mean over tier 1 services, quarter to date.',
    series: {
      values: [118, 104, 110, 96, 101, 88, 97, 84, 90, 79, 82, 76],
      samples: [6, 6, 6, 6, 7, 7, 7, 8, 8, 8, 8, 8],
      grade: 'measured',
      firstGrade: 'estimated',
      source: 'SLO dashboard',
    },
  },
  {
    slug: 'mtta',
    owner: 'sre',
    ...target('seed-1', 'at-most', 5),
    frequency: 'monthly',
    series: {
      values: [9.4, 8.8, 9.1, 7.6, 7.9, 6.8, 6.1, 6.4, 5.6, 5.2, 4.8, 4.3],
      samples: [212, 198, 240, 187, 176, 169, 181, 158, 149, 151, 138, 131],
      grade: 'measured',
      source: 'Paging tool, Sev1 and Sev2, without Austin',
    },
  },
  {
    slug: 'mttr',
    owner: 'sre',
    ...target('seed-1', 'at-most', 30),
    frequency: 'monthly',
    series: {
      values: [84, 91, 77, 80, 69, 74, 66, 71, 58, 63, 55, 52],
      samples: [21, 20, 22, 19, 20, 18, 19, 17, 16, 14, 13, 13],
      grade: 'measured',
      source: 'Incident register, Sev1 and Sev2',
      notes: { 1: 'One incident of live-ingest took eleven hours.' },
    },
  },
  {
    slug: 'change-fail-rate',
    owner: 'product-dev',
    ...target('seed-1', 'at-most', 10),
    frequency: 'monthly',
    series: {
      values: [19, 21, 18, 17.5, 18.4, 16.2, 15.1, 16, 14.3, 14.8, 13.6, 13.1],
      samples: [402, 388, 431, 446, 420, 467, 489, 471, 512, 498, 533, 541],
      grade: 'sampled',
      source: 'Pipelines of GitHub Actions; Jenkins and CircleCI are missing',
    },
  },
  {
    slug: 'incident-frequency',
    owner: 'sre',
    ...target('seed-1', 'falling', null),
    frequency: 'monthly',
    series: {
      values: [21, 20, 22, 19, 20, 18, 19, 17, 16, 14, 13, 13],
      grade: 'measured',
      source: 'Incident register, Sev1 and Sev2',
    },
  },
  {
    slug: 'toil-ratio',
    owner: 'sre',
    ...target('seed-1', 'at-most', 30),
    frequency: 'quarterly',
    series: {
      values: [54, 51, 47, 44, 41],
      samples: [5, 5, 6, 6, 6],
      grade: 'sampled',
      firstGrade: 'claimed',
      source: 'Time sheets of one week, SRE team',
    },
  },
  {
    slug: 'postmortem-completion',
    owner: 'sre',
    ...target('seed-1', 'at-least', 90),
    frequency: 'monthly',
    notes: 'The person who kept the list has left.',
    series: {
      values: [61, 64, 70, 68, 75, 79, 82, 84],
      samples: [18, 17, 20, 16, 19, 14, 17, 13],
      stoppedMonthsAgo: 4,
      grade: 'measured',
      source: 'List kept by hand',
    },
  },
  {
    slug: 'action-item-completion',
    owner: 'sre',
    rule: null,
    target: null,
    targetSource: null,
    frequency: 'monthly',
    notes: 'SRE wants the higher target of the two, product leads the lower one.',
    series: {
      values: [48, 52, 50, 57, 55, 61, 60, 64, 63, 68, 70, 71],
      samples: [33, 29, 36, 31, 34, 28, 30, 26, 27, 25, 24, 24],
      grade: 'measured',
      source: 'Jira, label “postmortem”',
    },
  },
  {
    slug: 'adoption-rate',
    owner: 'platform',
    ...target('seed-1', 'at-least', 80),
    frequency: 'monthly',
    series: {
      values: [17, 17, 25, 25, 25, 33, 33, 33, 42, 42, 50, 50],
      samples: [12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12],
      grade: 'measured',
      source: 'Teams with a pipeline from the templates',
    },
  },
  {
    slug: 'time-to-first-deploy',
    owner: 'platform',
    ...target('seed-1', 'at-most', 1),
    frequency: 'monthly',
    notes: 'To be measured with the golden path; today only a guess exists.',
  },
  {
    slug: 'change-lead-time',
    owner: 'platform',
    ...target('seed-2', 'at-most', 24),
    frequency: 'monthly',
    notes: 'The clock starts at the commit.',
    series: {
      values: [61, 58, 63, 54, 49, 51, 44, 40, 42, 36, 33, 31],
      samples: [402, 388, 431, 446, 420, 467, 489, 471, 512, 498, 533, 541],
      grade: 'sampled',
      source: 'Pipelines of GitHub Actions',
    },
  },
  {
    slug: 'exception-rate',
    owner: null,
    ...target('seed-1', 'at-most', 10),
    frequency: 'monthly',
    series: {
      values: [58, 57, 55, 56, 52, 51, 49, 46, 45, 42, 40, 38],
      samples: [640, 611, 662, 690, 655, 701, 716, 698, 741, 733, 760, 772],
      grade: 'estimated',
      source: 'Deployments without a template pipeline, counted from logs',
    },
  },
  {
    slug: 'devex-nps',
    owner: 'platform',
    ...target('own', 'at-least', 20),
    frequency: 'quarterly',
    notes: 'First milestone of our own; the template asks for 30.',
    series: {
      values: [-4, 3, 9, 17, 22],
      samples: [61, 74, 82, 96, 103],
      grade: 'measured',
      source: 'Developer survey',
    },
  },
]

function target(targetSource: string, rule: Kpi['rule'], value: number | null) {
  return { rule, target: value, targetSource }
}

/** `count` month ends, `step` months apart, oldest first; the newest is the last before `today`, less `skip`. */
function monthEndsBefore(today: string, step: number, count: number, skip: number): string[] {
  const ends: string[] = []
  let end = endOfPreviousMonth(today)
  for (let month = 0; ends.length < count; month += 1, end = endOfPreviousMonth(end))
    if (month >= skip && (month - skip) % step === 0) ends.unshift(end)
  return ends
}

function endOfPreviousMonth(iso: string): string {
  return addDays(`${iso.slice(0, 8)}01`, -1)
}

function kpiId(slug: string): string {
  return `kpi-${slug}`
}
