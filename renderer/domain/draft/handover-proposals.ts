import { letterSetOf } from '#domain/client-words.ts'
import { findRow } from '#domain/document.ts'
import { asUnderstood } from '#domain/invalid-text.ts'
import { answerAndWork, means } from '#domain/letter-set.ts'
import { joinNames } from '#domain/name-list.ts'
import { itemName } from '#domain/raci-commands.ts'
import { cellsByItem } from '#domain/raci-matrix.ts'
import { asIs, toBe, type RaciCell, type RaciItem } from '#domain/raci.ts'
import { linkTo } from '#domain/record-link.ts'
import { nameOr } from '#domain/row-name.ts'
import { stepCriteria } from '#domain/step-criteria.ts'
import type { DraftSource, TaskProposal } from './proposal.ts'

/** Ours: two weeks in which the old role works beside the new one, then the day on which the new one answers. */
const transfer = { effort: 6, duration: 10 }
const takeOver = { effort: 1, duration: 1 }

/** Each item for which somebody else is to answer: knowledge goes from the old role to the new one, then the A. */
export function handoverProposals(source: DraftSource): TaskProposal[] {
  const { document, catalog } = source
  const set = letterSetOf(document)
  const [before, after] = [cellsByItem(document, asIs), cellsByItem(document, toBe)]
  const known = plannedHandovers(source)
  const letter = answerAndWork(set).answer
  const holders = (cells: readonly RaciCell[] | undefined) =>
    (cells ?? []).map(asUnderstood).flatMap(({ role, letters }) => (means(set, 'accountable', letters) ? [role] : []))
  const nameOf = (role: string) => nameOr(findRow(document, 'roles', role)?.name ?? '', 'Role')
  return document.raciItems.rows.flatMap((item): TaskProposal[] => {
    const [old, fresh] = [holders(before.get(item.id)), holders(after.get(item.id))]
    const giving = old.filter((role) => !fresh.includes(role))
    const [heir] = fresh
    // With nobody or with several who answer, it is not decided yet who takes over: that is a finding of the matrix.
    if (heir === undefined || fresh.length > 1 || (old.includes(heir) && giving.length === 0)) return []
    if (known.has(linkTo('raciItems', item.id))) return []
    const name = nameOr(itemName(item, catalog), 'Item')
    const [from, to] = [joinNames(giving.map(nameOf)), nameOf(heir)]
    const common = {
      cause: 'handover',
      step: stepOfItem(item),
      notBefore: null,
      neededBy: null,
      links: [linkTo('raciItems', item.id)],
      why:
        giving.length === 0
          ? `Nobody answers for it today; ${letter} goes to ${to}.`
          : `${letter} goes from ${from} to ${to} between As-Is and To-Be.`,
    } as const
    const handover: TaskProposal = {
      ...common,
      id: `handover/${item.id}`,
      name: `${to} takes over ${name}`,
      deliverable: 'The new role is announced to all who ask',
      owner: heir,
      ...takeOver,
      basis: 'Ours: the day on which it changes hands.',
      after: giving.length > 0 ? [`transfer/${item.id}`] : [],
    }
    if (giving.length === 0) return [handover]
    return [
      {
        ...common,
        id: `transfer/${item.id}`,
        name: `Knowledge transfer for ${name}, ${from} to ${to}`,
        deliverable: 'Runbooks, access and open work handed over',
        owner: giving.length === 1 ? (giving[0] ?? null) : null,
        ...transfer,
        basis: 'Ours: two weeks in which both roles work side by side.',
        after: [],
      },
      handover,
    ]
  })
}

/** A task that only brings a deliverable of its step is no handover. */
function plannedHandovers({ document, catalog, today }: DraftSource): ReadonlySet<string> {
  const criteria = [...stepCriteria(document, catalog, today).values()]
  const delivering = new Set(criteria.flatMap(({ exit }) => exit.flatMap(({ tasks }) => tasks)))
  return new Set(document.tasks.rows.flatMap(({ id, links }) => (delivering.has(id) ? [] : links)))
}

function stepOfItem({ group }: RaciItem): string {
  return stepOfGroup[group] ?? 'engagement-model'
}

const stepOfGroup: Readonly<Record<string, string>> = {
  'operations-reliability': 'engagement-model',
  'platform-devex': 'golden-path-mvp',
  'security-governance': 'security-integration',
}
