import type { Catalog } from './catalog.ts'
import type { CatalogStep } from './catalog-plan.ts'
import { deliverablesInData } from './deliverables-in-data.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { accountableFor } from './kpi-owner.ts'
import { currentKpiViews, kpiViewTables } from './kpi-status.ts'
import { firstNames, joinNames } from './name-list.ts'
import { itemName } from './raci-commands.ts'
import { linkTo, type RecordLink } from './record-link.ts'
import { remember } from './remember.ts'
import { nameOr } from './row-name.ts'
import { replyWords } from './self-check-answer.ts'
import { both, met, notMet, people, type CriterionState, type Judged } from './step-judgement.ts'
import { isDone } from './migration-task.ts'
import { stepDeliverables, type StepDeliverable } from './step-deliverables.ts'

/** Something that must hold before a step begins, or before it is done. */
export interface StepCriterion {
  /** `governance/exit/SLO standard`. */
  readonly id: string
  readonly text: string
  readonly state: CriterionState
  /** Why it is so, with the rows it rests on. */
  readonly reason: string
  /** Records it is read from or about. */
  readonly links: readonly RecordLink[]
  /** Ids of the tasks that bring it. */
  readonly tasks: readonly string[]
  /** It is a deliverable of the step that no task brings, and that is not there. */
  readonly unplanned: boolean
}

export interface StepCriteria {
  readonly step: CatalogStep
  readonly entry: readonly StepCriterion[]
  readonly exit: readonly StepCriterion[]
}

/** Entry and exit criteria of the nine steps by slug, worked out from the engagement where they can be. */
export const stepCriteria: (
  document: EngagementDocument,
  catalog: Catalog,
  today: string,
) => ReadonlyMap<string, StepCriteria> = remember(criteriaOfSteps, (document, catalog, today) => [
  ...kpiViewTables(document),
  document.tasks,
  document.steps,
  document.waves,
  document.raciItems,
  document.raciCells,
  document.roles,
  document.answers,
  document.issues,
  document.toil,
  catalog,
  today,
])

/** What the criteria of one list come to: any that is not met decides, then any that people have to judge. */
export function summaryOf(criteria: readonly StepCriterion[]): {
  readonly state: CriterionState
  readonly met: number
  readonly open: readonly StepCriterion[]
  readonly people: readonly StepCriterion[]
} {
  const of = (state: CriterionState) => criteria.filter((each) => each.state === state)
  const [open, people] = [of('not-met'), of('people')]
  const state = open.length > 0 ? 'not-met' : people.length > 0 ? 'people' : 'met'
  return { state, met: criteria.length - open.length - people.length, open, people }
}

function criteriaOfSteps(
  document: EngagementDocument,
  catalog: Catalog,
  today: string,
): ReadonlyMap<string, StepCriteria> {
  const exits = new Map(catalog.steps.map((step) => [step.slug, exitOf(step, document, catalog, today)]))
  return new Map(
    catalog.steps.map((step) => [
      step.slug,
      { step, entry: entryOf(step, exits, document, catalog), exit: exits.get(step.slug) ?? [] },
    ]),
  )
}

function entryOf(
  step: CatalogStep,
  exits: ReadonlyMap<string, readonly StepCriterion[]>,
  document: EngagementDocument,
  catalog: Catalog,
): StepCriterion[] {
  const before = step.after.flatMap((slug): StepCriterion[] => {
    const entry = catalog.steps.find((each) => each.slug === slug)
    return entry ? [criterion(step, 'entry', `${entry.name} is done`, stepDone(exits.get(slug) ?? []))] : []
  })
  const owner = findRow(document, 'roles', findRow(document, 'steps', step.slug)?.owner ?? '')
  return [
    ...before,
    ...(step.slug === 'golden-path-mvp' ? pathAccountable(step, document) : []),
    ...(step.slug === 'rollout' ? [criterion(step, 'entry', 'Lighthouse teams are chosen', lighthouse(document))] : []),
    criterion(
      step,
      'entry',
      'One role leads it',
      owner ? met(`${nameOr(owner.name, 'Role')} leads it.`) : notMet('Nobody is named as its owner.'),
    ),
  ]
}

function exitOf(step: CatalogStep, document: EngagementDocument, catalog: Catalog, today: string): StepCriterion[] {
  return [
    ...stepDeliverables(step, document, catalog).map((each) =>
      deliverableCriterion(step, each, document, catalog, today),
    ),
    ...catalog.selfCheck
      .filter(({ slug, relates }) => relates.includes(step.slug) && applies(slug, document))
      .map((question) =>
        criterion(step, 'exit', question.question, answered(question.slug, document), {
          links: [linkTo('answers', question.slug)],
        }),
      ),
    ...(stepKpis[step.slug] ?? []).flatMap((slug) => {
      const view = currentKpiViews(document, catalog, today).find((each) => each.kpi.catalog === slug)
      if (!view) return []
      const { status, reason, name, kpi } = view
      const judged: Judged =
        status === 'on' ? met(reason) : status === 'off' || status === 'near' ? notMet(reason) : people(reason)
      return [criterion(step, 'exit', `${name} is on target`, judged, { links: [linkTo('kpis', kpi.id)] })]
    }),
  ]
}

/** Slugs of the KPIs that tell whether a step has worked; ours, after the purposes of the steps. */
const stepKpis: Readonly<Record<string, readonly string[]>> = {
  'golden-path-mvp': ['time-to-first-deploy'],
  rollout: ['adoption-rate'],
  'eliminate-tickets': ['toil-ratio'],
}

function deliverableCriterion(
  step: CatalogStep,
  deliverable: StepDeliverable,
  document: EngagementDocument,
  catalog: Catalog,
  today: string,
): StepCriterion {
  const fromData = deliverablesInData[deliverable.name]?.(document, catalog, today)
  const exists = deliverable.tasks.length === 0 && fromData ? fromData : delivered(deliverable)
  const judged = deliverable.agreed ? both(exists, itemAgreed(deliverable, catalog)) : (fromData ?? exists)
  return criterion(step, 'exit', deliverable.name, judged, {
    links: deliverable.about,
    tasks: deliverable.tasks.map(({ id }) => id),
    unplanned: deliverable.tasks.length === 0 && judged.state !== 'met',
  })
}

function delivered({ tasks }: StepDeliverable): Judged {
  if (tasks.length === 0) return people('No task of the step delivers it, so somebody has to say whether it exists.')
  const open = tasks.filter((task) => !isDone(task))
  const name = (task: { readonly name: string }) => `“${nameOr(task.name, 'Task')}”`
  return open.length === 0
    ? met(`${joinNames(tasks.slice(0, 3).map(name))} ${tasks.length === 1 ? 'is' : 'are'} done.`)
    : notMet(`${firstNames(open, 3, name)} ${open.length === 1 ? 'is' : 'are'} not done.`)
}

function itemAgreed({ item }: StepDeliverable, catalog: Catalog): Judged {
  if (!item) return people('The matrix has no item on which it would be agreed.')
  const name = nameOr(itemName(item, catalog), 'Item')
  if (item.status === 'agreed') return met(`The RACI item ${name} is agreed.`)
  return notMet(`The RACI item ${name} is ${item.status === 'disputed' ? 'disputed' : 'not agreed yet'}.`)
}

/** A question that was set aside decides nothing. */
function applies(slug: string, document: EngagementDocument): boolean {
  return findRow(document, 'answers', slug)?.answer !== 'not-applicable'
}

function answered(slug: string, document: EngagementDocument): Judged {
  const answer = findRow(document, 'answers', slug)?.answer ?? null
  if (answer === null) return people('Nobody has answered it.')
  if (answer === 'yes') return met('The self-check says yes.')
  return answer === 'no' ? notMet('The self-check says no.') : people(`The self-check says: ${replyWords[answer]}.`)
}

function pathAccountable(step: CatalogStep, document: EngagementDocument): StepCriterion[] {
  const item = document.raciItems.rows.find(({ catalog }) => catalog === 'golden-path')
  if (!item) return []
  const roles = accountableFor(item.id, document)
  const names = joinNames((roles ?? []).map((id) => nameOr(findRow(document, 'roles', id)?.name ?? '', 'Role')))
  const judged: Judged =
    roles === null
      ? people('The To-Be matrix says nothing of it.')
      : roles.length === 1
        ? met(`${names} answers for it in the To-Be matrix.`)
        : notMet(roles.length === 0 ? 'Nobody answers for it in the To-Be matrix.' : `${names} all answer for it.`)
  const links = [linkTo('raciItems', item.id)]
  return [criterion(step, 'entry', 'One role answers for the golden path', judged, { links })]
}

function lighthouse({ waves }: EngagementDocument): Judged {
  const teams = waves.rows.filter(({ kind }) => kind === 'lighthouse').reduce((sum, wave) => sum + wave.teams.length, 0)
  if (teams > 0) return met(`${teams} ${teams === 1 ? 'team is' : 'teams are'} in a lighthouse wave.`)
  return people('No lighthouse wave names a team.')
}

function stepDone(exit: readonly StepCriterion[]): Judged {
  const { state, met: number, open, people: unsaid } = summaryOf(exit)
  const counted = `${number} of ${exit.length} exit criteria are met`
  if (state === 'met') return met(`${counted}.`)
  if (state === 'not-met') return notMet(`${counted}. Open: ${firstNames(open, 3, plainText)}.`)
  return people(`${counted}. To be judged: ${firstNames(unsaid, 3, plainText)}.`)
}

/** A question inside a sentence is no question. */
function plainText({ text }: StepCriterion): string {
  return text.replace(/\?$/, '')
}

function criterion(
  step: CatalogStep,
  kind: 'entry' | 'exit',
  text: string,
  judged: Judged,
  rest: Partial<Pick<StepCriterion, 'links' | 'tasks' | 'unplanned'>> = {},
): StepCriterion {
  return { id: `${step.slug}/${kind}/${text}`, text, ...judged, links: [], tasks: [], unplanned: false, ...rest }
}
