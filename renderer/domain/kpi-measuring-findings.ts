import type { Catalog } from './catalog.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { aboutKpi, type KpiFinding } from './kpi-findings.ts'
import { partKey } from './kpi-scope.ts'
import type { KpiView } from './kpi-status.ts'
import { joinNames } from './name-list.ts'
import { linkTo } from './record-link.ts'

/** Whether the KPI is measured, against what was said of it. */
export function measuringFindings(
  view: KpiView,
  document: EngagementDocument,
  catalog: Catalog,
): readonly KpiFinding[] {
  return [claimed(view, document, catalog), notMeasurable(view, document, catalog)].flatMap((found) => found ?? [])
}

/** KPI-13: the self-check says that it is measured, and there is no reading but a claim. */
function claimed(view: KpiView, document: EngagementDocument, catalog: Catalog): KpiFinding | null {
  const questions = claimsOf(view, document, catalog)
  if (questions.length === 0 || unmeasured(view).length > 0 || view.typedBaseline !== null) return null
  const readings = [view, ...view.scopeViews].flatMap((each) => each.readings)
  if (readings.some(({ grade }) => grade !== 'claimed')) return null
  return aboutKpi(view.kpi.id, 'KPI-13', 'medium', 'readings', {
    title: `${view.name}: the self-check says it is measured, there is ${readings.length === 0 ? 'no reading' : 'only a claim'}`,
    detail: `“Yes” to ${joinNames(questions.map((each) => `“${each.name}”`))} needs a figure. Enter the reading, or change the answer.`,
    facts: [['Answered yes', questions.map(({ slug }) => slug).join(', ')]],
    rows: [linkTo('kpis', view.kpi.id), ...questions.map(({ slug }) => linkTo('answers', slug))],
  })
}

/** KPI-14: the newest reading, of the whole or of a part, says that it cannot be measured. */
function notMeasurable(view: KpiView, document: EngagementDocument, catalog: Catalog): KpiFinding | null {
  const missing = unmeasured(view)
  const [first] = missing
  if (first === undefined) return null
  const parts = missing.flatMap(({ name }) => name ?? [])
  const claims = claimsOf(view, document, catalog)
  const why = first.note.trim().replace(/\.?$/, '.')
  return aboutKpi(view.kpi.id, 'KPI-14', 'medium', 'readings', {
    title: `${view.name}: not measurable${parts.length === 0 || parts.length < missing.length ? '' : ` for ${joinNames(parts)}`}`,
    detail: [
      why === '.' ? 'Nobody has said why.' : why,
      ...(claims.length === 0
        ? []
        : [`The self-check says “yes” to ${joinNames(claims.map((each) => `“${each.name}”`))}.`]),
      'Say what is missing and who provides it, or choose a KPI that can be measured.',
    ].join(' '),
    facts: [['Not measurable', missing.map(({ key }) => key).join(', ')]],
  })
}

/** Questions that ask whether something is measured. Others that name the KPI ask who answers for it. */
const measuringQuestions: ReadonlySet<string> = new Set([
  'toil-measured',
  'ttfd-measured',
  'change-failure-visible',
  'platform-incidents-tagged',
])

function claimsOf({ kpi }: KpiView, document: EngagementDocument, catalog: Catalog) {
  return catalog.selfCheck.filter(
    ({ slug, relates }) =>
      measuringQuestions.has(slug) &&
      kpi.catalog !== null &&
      relates.includes(kpi.catalog) &&
      findRow(document, 'answers', slug)?.answer === 'yes',
  )
}

interface Unmeasured {
  readonly key: string
  /** Null: the whole organisation. */
  readonly name: string | null
  readonly note: string
}

function unmeasured(view: KpiView): readonly Unmeasured[] {
  const whole = view.notMeasurable ? [{ key: 'organisation', name: null, note: view.notMeasurable.note }] : []
  const parts = view.scopeViews.flatMap(({ part, name, notMeasurable: said }) =>
    said ? [{ key: partKey(part), name, note: said.note }] : [],
  )
  return [...whole, ...parts]
}
