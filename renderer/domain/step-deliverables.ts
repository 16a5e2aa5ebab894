import type { Catalog } from './catalog.ts'
import type { CatalogStep } from './catalog-plan.ts'
import type { EngagementDocument } from './document.ts'
import { groupBy } from './group-by.ts'
import type { MigrationTask } from './migration-task.ts'
import type { RaciItem } from './raci.ts'
import { linkTo, type RecordLink } from './record-link.ts'

/** A deliverable of a step, and what in the plan brings it. */
export interface StepDeliverable {
  /** In the words of the catalog. */
  readonly name: string
  /** Tasks of the step whose deliverable speaks of it, or whose name does where no deliverable is given. */
  readonly tasks: readonly MigrationTask[]
  /** The item of the matrix that must be agreed with it; null where the engagement has none. */
  readonly item: RaciItem | null
  /** Whether it counts only once that item is agreed. */
  readonly agreed: boolean
  /** Records it is about, of those that are there. */
  readonly about: readonly RecordLink[]
}

/** What is said of deliverables, by their names in the catalog. Each word is looked for beside the name. */
interface DeliverableWords {
  readonly words: readonly string[]
  /** Slugs of the items and KPIs it is about, the first item first. */
  readonly items?: readonly string[]
  readonly kpis?: readonly string[]
  /** Slug of a question of the self-check. */
  readonly question?: string
  readonly agreed?: true
}

/** Every deliverable of the step, in the order of the catalog. */
export function stepDeliverables(
  step: CatalogStep,
  document: Pick<EngagementDocument, 'tasks' | 'raciItems' | 'kpis'>,
  catalog: Catalog,
): readonly StepDeliverable[] {
  const tasks = groupBy(document.tasks.rows, (task) => task.step).get(step.slug) ?? []
  return step.deliverables.map((name) => {
    const { words, items = [], kpis = [], question, agreed = false } = deliverableWords[name] ?? { words: [] }
    const wanted = [name.toLowerCase(), ...words]
    const own = items.flatMap((slug) => document.raciItems.rows.find((item) => item.catalog === slug) ?? [])
    return {
      name,
      tasks: tasks.filter((task) => speaksOf(task, wanted)),
      item: own[0] ?? null,
      agreed,
      about: [
        ...own.map(({ id }) => linkTo('raciItems', id)),
        ...kpis.flatMap((slug) => {
          const kpi = document.kpis.rows.find((each) => each.catalog === slug)
          return kpi ? [linkTo('kpis', kpi.id)] : []
        }),
        ...(question !== undefined && catalog.selfCheck.some(({ slug }) => slug === question)
          ? [linkTo('answers', question)]
          : []),
      ],
    }
  })
}

function speaksOf(task: MigrationTask, words: readonly string[]): boolean {
  const text = (task.deliverable.trim() || task.name).toLowerCase()
  return words.some((word) => text.includes(word))
}

const deliverableWords: Readonly<Record<string, DeliverableWords>> = {
  'RACI draft': { words: [] },
  'Issue backlog': { words: ['backlog'] },
  'Service inventory': { words: ['inventory of services'] },
  'KPI baseline': { words: ['baseline'], question: 'quarterly-review' },
  'SLO standard': { words: [], items: ['slo-design'], question: 'slo-accountability', agreed: true },
  'Error budget policy': { words: ['error budget polic'], items: ['error-budget-policy'], agreed: true },
  'Incident severity taxonomy': { words: ['severit'], items: ['incident-response'], agreed: true },
  'Change safety standard': {
    words: ['safety valve', 'release standard'],
    items: ['change-management'],
    question: 'change-failure-visible',
    agreed: true,
  },
  'Agreed RACI': { words: ['raci agreed', 'agree the raci'], question: 'quarterly-review' },
  'Platform charter': { words: ['charter'], items: ['golden-path'], question: 'golden-path-accountability' },
  'Platform roadmap': { words: ['roadmap'], items: ['golden-path'] },
  'First developer portal with service catalog': {
    words: ['portal', 'service catalog'],
    items: ['developer-portal'],
  },
  'CI/CD templates': { words: ['ci/cd', 'pipeline template'], items: ['cicd-templates'] },
  'Infrastructure modules': { words: ['iac module', 'module library'], items: ['iac-modules'] },
  'Observability baseline': { words: ['observability', 'dashboards and alerts'], items: ['observability-stack'] },
  'Standard runtime': { words: ['runtime', 'shared cluster'], items: ['kubernetes-runtime'] },
  'Engagement model': { words: ['support level'], items: ['golden-path'] },
  'Exception process': { words: ['exception review'], items: ['golden-path'], question: 'exception-process' },
  'Showback or chargeback report': {
    words: ['showback', 'chargeback', 'cost report'],
    kpis: ['cost-per-service'],
    items: ['golden-path'],
  },
  'On-call model': { words: ['on-call'], items: ['incident-response'], question: 'on-call-systems' },
  'Lighthouse results': { words: ['lighthouse re'], items: ['golden-path'], kpis: ['adoption-rate'] },
  'Adoption plan': { words: ['rollout plan', 'second wave'], items: ['golden-path'], kpis: ['adoption-rate'] },
  'Adoption and KPI review of every sprint': {
    words: ['adoption review', 'kpi review'],
    items: ['golden-path'],
    kpis: ['adoption-rate'],
  },
  'Ranked list of requests': { words: ['ranking of requests'], kpis: ['toil-ratio'], question: 'toil-measured' },
  'Self-service for the most frequent requests': {
    words: ['self-service'],
    items: ['developer-portal'],
    kpis: ['toil-ratio'],
  },
  'Toil before and after': { words: ['measure the toil'], kpis: ['toil-ratio'], question: 'toil-measured' },
  'Policy set as code': {
    words: ['policies as code', 'policy library', 'policy as code'],
    items: ['policy-as-code'],
    question: 'security-as-code',
  },
  'SBOM and signing in the pipeline': {
    words: ['sbom', 'bills of materials', 'signed'],
    items: ['vulnerability-management'],
    question: 'security-as-code',
  },
  'Secrets standard': { words: ['secrets'], items: ['iam-secrets'] },
  'Register of accepted risks': {
    words: ['accepted risk', 'risk acceptance', 'risk register'],
    items: ['audit-evidence'],
  },
  'Quarterly RACI and KPI review': { words: ['raci and kpi'], question: 'quarterly-review' },
  'Platform backlog ranked by evidence': {
    words: ['platform backlog'],
    items: ['golden-path'],
    kpis: ['devex-nps'],
  },
  'Repeated self-check': { words: ['self-check'], question: 'quarterly-review' },
}
