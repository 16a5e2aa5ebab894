import type { Catalog } from './catalog.ts'
import { letterSetOf } from './client-words.ts'
import type { DecisionRight } from './decision-right.ts'
import { findRow, type EngagementDocument } from './document.ts'
import type { Finding } from './finding.ts'
import { roleFact } from './finding-facts.ts'
import { asUnderstood } from './invalid-text.ts'
import { joinNames } from './name-list.ts'
import { answerAndWork, means } from './letter-set.ts'
import { cellsByItem } from './raci-matrix.ts'
import { itemName } from './raci-commands.ts'
import { toBe } from './raci.ts'
import { linkTo } from './record-link.ts'
import { nameOr } from './row-name.ts'

/** What each rule looks for, as the heading above its findings. */
export const decisionRightRules = {
  /** The role that decides alone is not accountable for an item it decides on. */
  'DEC-1': 'Decides without being accountable',
  'DEC-2': 'Decision that nobody holds',
  /** A limit, and nobody named for what goes beyond it. */
  'DEC-3': 'Limit with nobody above it',
} as const

type DecisionRightRule = keyof typeof decisionRightRules

/** What decision rights say against the To-Be matrix, and what they leave open, each in its own row. */
export function findingsByRight(document: EngagementDocument, catalog: Catalog): readonly Finding<DecisionRightRule>[] {
  return document.decisionRights.rows
    .map(asUnderstood)
    .flatMap((right) =>
      [unaccountable(right, document, catalog), unheld(right), unlimited(right)].flatMap((finding) => finding ?? []),
    )
}

/** The same, where many decisions without a name are one finding: a list that has just come in must not raise one a row. */
export function decisionRightFindings(
  document: EngagementDocument,
  catalog: Catalog,
): readonly Finding<DecisionRightRule>[] {
  const each = findingsByRight(document, catalog)
  const nobodys = document.decisionRights.rows.filter((right) => unheld(asUnderstood(right)) !== null)
  if (nobodys.length <= fewUnheld) return each
  return [...each.filter(({ rule }) => rule !== 'DEC-2'), ...allUnheld(nobodys, document.decisionRights.rows.length)]
}

const fewUnheld = 3

function unaccountable(
  right: DecisionRight,
  document: EngagementDocument,
  catalog: Catalog,
): Finding<DecisionRightRule> | null {
  const { decides } = right
  if (right.kind !== 'independent' || decides === null) return null
  const set = letterSetOf(document)
  const cells = cellsByItem(document, toBe)
  const items = right.items
    .flatMap((id) => findRow(document, 'raciItems', id) ?? [])
    .filter(
      ({ id }) =>
        !(cells.get(id) ?? []).some((cell) => cell.role === decides && means(set, 'accountable', cell.letters)),
    )
  if (items.length === 0) return null
  const { answer } = answerAndWork(set)
  const who = nameOr(findRow(document, 'roles', decides)?.name ?? '', 'Role')
  return {
    ...about(right, 'DEC-1'),
    severity: 'medium',
    title: `${nameOr(right.name, 'Decision')}: ${who} decides alone, without ${answer} on ${joinNames(items.map((item) => itemName(item, catalog)))}`,
    detail: `Whoever decides alone answers for it. Give ${answer} to ${who} in the To-Be matrix, or the decision to whoever holds it.`,
    facts: [roleFact('Accountable', [decides]), ['Items', items.map(({ id }) => id).join(', ')]],
    rows: items.map(({ id }) => linkTo('raciItems', id)),
  }
}

function allUnheld(nobodys: readonly DecisionRight[], all: number): readonly Finding<DecisionRightRule>[] {
  const [first, second] = nobodys
  if (!first || !second) return []
  const named = [first, second].map(({ name }) => `“${nameOr(name, 'Decision')}”`).join(', ')
  return [
    {
      ...about(first, 'DEC-2'),
      id: 'DEC-2',
      severity: 'low',
      title: `Nobody is named for ${nobodys.length} of ${all} decision rights`,
      detail: `${named} and ${nobodys.length - 2} more. Say who decides or is called, or delete those that are never asked.`,
      facts: [['Decides', `nobody: ${nobodys.map(({ id }) => id).join(', ')}`]],
    },
  ]
}

function unheld(right: DecisionRight): Finding<DecisionRightRule> | null {
  if (right.decides !== null || right.kind === null) return null
  return {
    ...about(right, 'DEC-2'),
    severity: 'low',
    title: `${nameOr(right.name, 'Decision')}: nobody ${right.kind === 'escalation' ? 'is called' : 'decides'}`,
    detail: 'A decision without a name is taken by whoever is in the room, or by nobody.',
    facts: [['Decides', 'nobody']],
  }
}

function unlimited(right: DecisionRight): Finding<DecisionRightRule> | null {
  if (right.limit === null || right.above.trim() !== '') return null
  return {
    ...about(right, 'DEC-3'),
    severity: 'low',
    title: `${nameOr(right.name, 'Decision')}: nobody is named above the limit`,
    detail: 'Say who decides beyond the amount, or take the limit away.',
    facts: [['Above', 'nobody']],
  }
}

function about(right: DecisionRight, rule: DecisionRightRule) {
  return { rule, id: `${rule}/${right.id}`, place: { stage: 'raci', table: 'decisionRights', id: right.id } } as const
}
