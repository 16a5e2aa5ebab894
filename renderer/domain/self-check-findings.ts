import type { Catalog } from './catalog.ts'
import type { EngagementDocument } from './document.ts'
import type { Finding } from './finding.ts'
import { joinNames } from './raci-findings.ts'

/** What each rule looks for, as the heading above its findings. */
export const selfCheckRules = {
  'CHK-1': 'Self-check answered no',
  'CHK-2': 'Not applicable without a reason',
  /** The engagement's own data denies it. */
  'CHK-3': '“Yes” contradicted by the data',
} as const

type SelfCheckRule = keyof typeof selfCheckRules

export function selfCheckFindings(document: EngagementDocument, catalog: Catalog): Finding<SelfCheckRule>[] {
  return catalog.selfCheck.flatMap((question): Finding<SelfCheckRule>[] => {
    const answer = document.answers.rows[document.answers.index.get(question.slug) ?? -1]
    if (!answer) return []
    const place = { stage: 'as-is', table: 'answers', id: question.slug } as const
    const denied = answer.answer === 'yes' ? contradiction(question.slug, document) : null
    if (answer.answer === 'no')
      return [
        {
          rule: 'CHK-1',
          id: `CHK-1/${question.slug}`,
          severity: 'medium',
          title: `${question.name}: answered no`,
          detail: answer.note || question.evidence,
          place,
        },
      ]
    if (answer.answer === 'not-applicable' && answer.reason.trim() === '')
      return [
        {
          rule: 'CHK-2',
          id: `CHK-2/${question.slug}`,
          severity: 'low',
          title: `${question.name}: not applicable, no reason given`,
          detail: 'Say why the question does not apply.',
          place,
        },
      ]
    if (denied !== null)
      return [
        {
          rule: 'CHK-3',
          id: `CHK-3/${question.slug}`,
          severity: 'high',
          title: `${question.name}: “yes” is contradicted`,
          detail: denied,
          place,
        },
      ]
    return []
  })
}

/** Why the engagement's own data denies a "yes" to the question; null when it does not, or when there is no data to tell. */
export function contradiction(question: string, document: EngagementDocument): string | null {
  switch (question) {
    case 'slo-accountability':
      return accountability(document, 'slo-design', 'sre', 'SRE')
    case 'golden-path-accountability':
      return accountability(document, 'golden-path', 'platform', 'Platform')
    case 'toil-measured':
      return hasReading(document, 'toil-ratio') || document.toil.rows.length > 0
        ? null
        : 'There is neither a toil task nor a reading of the toil ratio.'
    case 'ttfd-measured':
      return hasReading(document, 'time-to-first-deploy') ? null : 'There is no reading of time to first deploy.'
    case 'change-failure-visible':
      return hasReading(document, 'change-fail-rate') ? null : 'There is no reading of the change fail rate.'
    case 'platform-incidents-tagged':
      return hasReading(document, 'platform-caused-incidents')
        ? null
        : 'There is no reading of platform-caused incidents.'
    default:
      return null
  }
}

function accountability(document: EngagementDocument, item: string, side: string, name: string): string | null {
  const items = document.raciItems.rows.filter((row) => row.catalog === item).map((row) => row.id)
  const cells = document.raciCells.rows.filter(
    (cell) => cell.layer === 'as-is' && items.includes(cell.item) && cell.letters.includes('A'),
  )
  const holders = document.roles.rows.filter((role) => cells.some((cell) => cell.role === role.id))
  if (holders.length === 0) return null
  if (holders.length === 1 && holders[0]?.side === side) return null
  return `In the As-Is matrix A is with ${joinNames(holders.map((role) => role.name))}, not with ${name} alone.`
}

function hasReading(document: EngagementDocument, catalogKpi: string): boolean {
  const kpis = new Set(document.kpis.rows.filter((kpi) => kpi.catalog === catalogKpi).map((kpi) => kpi.id))
  return document.readings.rows.some((reading) => kpis.has(reading.kpi) && reading.value !== null)
}
