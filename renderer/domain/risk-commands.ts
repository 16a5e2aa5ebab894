import type { Catalog } from './catalog.ts'
import { addRow, updateRow } from './change.ts'
import type { Command } from './command.ts'
import { dayOf } from './day.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { patchRow } from './invalid-text.ts'
import type { Issue } from './issue.ts'
import { linkTo } from './record-link.ts'
import type { Risk } from './risk.ts'
import { appendOrder } from './order.ts'
import { newRisk } from './risk.ts'

/** A risk that can be added, and whether the register has it. */
export interface RiskCandidate {
  /** Slug of the catalog's entry, or id of the finding. */
  readonly key: string
  readonly heading: string
  readonly draft: Pick<
    Risk,
    'name' | 'cause' | 'event' | 'effect' | 'trigger' | 'action' | 'owner' | 'links' | 'catalog'
  >
  readonly present: boolean
}

const groups = {
  challenge: 'Challenges',
  bottleneck: 'Bottlenecks',
  underperformance: 'Weak performance',
  'business-risk': 'Business risks',
} as const

/** The catalog's risks, then its early warnings as risks whose trigger is the sign itself. */
export function catalogRiskCandidates(
  document: Pick<EngagementDocument, 'risks'>,
  catalog: Pick<Catalog, 'risks' | 'earlyWarnings'>,
): readonly RiskCandidate[] {
  const known = new Set(document.risks.rows.map((risk) => risk.catalog))
  return [
    ...catalog.risks.map(({ slug, name, text, group }) => ({
      key: slug,
      heading: groups[group],
      draft: {
        ...blank,
        name,
        // A business risk is what follows; the others are why something goes wrong.
        ...(group === 'business-risk' ? { effect: text } : { cause: text }),
        trigger: catalog.earlyWarnings.find(({ watch }) => watch.includes(slug))?.signal ?? '',
        catalog: slug,
      },
      present: known.has(slug),
    })),
    ...catalog.earlyWarnings.map(({ slug, name, signal }) => ({
      key: slug,
      heading: 'Early warnings',
      draft: { ...blank, name, event: name, trigger: signal, catalog: slug },
      present: known.has(slug),
    })),
  ]
}

/** Findings that somebody has taken up and that are not closed, as risks: cause and effect are theirs. */
export function findingRiskCandidates(
  document: Pick<EngagementDocument, 'risks' | 'issues'>,
): readonly RiskCandidate[] {
  const known = new Set(document.risks.rows.flatMap((risk) => risk.links))
  return document.issues.rows
    .filter(({ status }) => status !== 'resolved' && status !== 'dismissed')
    .map((issue) => ({
      key: issue.id,
      heading: 'Findings',
      draft: draftOf(issue),
      present: known.has(linkTo('issues', issue.id)),
    }))
}

function draftOf(issue: Issue): RiskCandidate['draft'] {
  return {
    ...blank,
    name: issue.name,
    cause: issue.cause.trim() === '' ? issue.condition : issue.cause,
    effect: issue.effect,
    action: issue.recommendation,
    owner: issue.owner,
    links: [linkTo('issues', issue.id), ...issue.links],
  }
}

const blank: RiskCandidate['draft'] = {
  name: '',
  cause: '',
  event: '',
  effect: '',
  trigger: '',
  action: '',
  owner: null,
  links: [],
  catalog: null,
}

/** Adds what was ticked in one step, in the order of the list; what the register has by then stays as it is. */
export function addRisks(candidates: readonly RiskCandidate[]): Command {
  return (document, _catalog, { newId }) => {
    const first = appendOrder(document.risks.rows)
    const known = new Set(document.risks.rows.flatMap((risk) => [risk.catalog ?? '', ...risk.links]))
    return candidates
      .filter(({ draft }) => !known.has(draft.catalog ?? draft.links[0] ?? ''))
      .map(({ draft }, index) => addRow('risks', { ...newRisk(newId('rsk'), first + index), ...draft }))
  }
}

/** Accepts a risk: by whom and until when. Nothing without both, or for a day that is none. */
export function acceptRisk(
  id: string,
  { approver, expiry }: { readonly approver: string; readonly expiry: string },
): Command {
  return (document) => {
    const risk = findRow(document, 'risks', id)
    if (!risk || approver.trim() === '' || dayOf(expiry) === null) return []
    const next = patchRow(risk, { response: 'accept', approver: approver.trim(), expiry })
    return next === risk ? [] : [updateRow('risks', risk, next)]
  }
}

/** Takes the acceptance back: the risk has to be answered. */
export function withdrawAcceptance(id: string): Command {
  return (document) => {
    const risk = findRow(document, 'risks', id)
    if (risk?.response !== 'accept') return []
    return [updateRow('risks', risk, patchRow(risk, { response: null, approver: '', expiry: null }))]
  }
}
