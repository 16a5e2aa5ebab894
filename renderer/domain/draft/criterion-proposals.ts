import { stepCriteria } from '#domain/step-criteria.ts'
import type { DraftSource, TaskProposal } from './proposal.ts'

/** Ours: a deliverable is written, read over and agreed in about two weeks by one person at half their time. */
const [deliverableEffort, deliverableDays] = [5, 10]

/** Deliverables of a step that no task brings and that are not there, each step closed by its last one. */
export function criterionProposals({ document, catalog, today }: DraftSource): TaskProposal[] {
  const criteria = [...stepCriteria(document, catalog, today).values()]
  const missing = new Map(criteria.map(({ step, exit }) => [step.slug, exit.filter((each) => each.unplanned)]))
  return criteria.flatMap(({ step }) => {
    const own = missing.get(step.slug) ?? []
    const closing = own.at(-1)
    const before = step.after.flatMap((slug) => missing.get(slug)?.at(-1)?.id ?? [])
    const leader = document.steps.rows.find(({ id }) => id === step.slug)?.owner ?? null
    return own.map((criterion): TaskProposal => {
      const others = criterion === closing ? own.filter((each) => each !== criterion) : []
      return {
        id: `criterion/${criterion.id}`,
        cause: 'criterion',
        step: step.slug,
        name: `Deliver: ${criterion.text}`,
        deliverable: criterion.text,
        owner: leader,
        effort: deliverableEffort,
        duration: deliverableDays,
        basis: 'Ours: two weeks for one person at half their time.',
        notBefore: null,
        neededBy: null,
        after: others.length > 0 ? others.map(({ id }) => `criterion/${id}`) : before.map((id) => `criterion/${id}`),
        links: criterion.links,
        why: `${step.name} is done only with it, and no task brings it. ${criterion.reason}`,
      }
    })
  })
}

/** By slug of the step: the proposal that closes it, where the draft has one. */
export function closingProposals(proposals: readonly TaskProposal[]): ReadonlyMap<string, string> {
  return new Map(proposals.filter(({ cause }) => cause === 'criterion').map(({ step, id }) => [step, id]))
}
