import type { Catalog } from './catalog.ts'
import type { EngagementDocument } from './document.ts'
import type { Finding } from './finding.ts'
import { itemName } from './raci-commands.ts'
import type { RaciRule } from './raci-rules.ts'
import { toBe, type RaciItem } from './raci.ts'
import { linkTo } from './record-link.ts'

/** What the names of items say: two items in one, one item twice. */
export function nameFindings(
  document: Pick<EngagementDocument, 'raciItems'>,
  catalog: Catalog,
): readonly Finding<RaciRule>[] {
  const named = document.raciItems.rows.map((item) => {
    const name = itemName(item, catalog)
    return { item, name, words: wordsOf(name) }
  })
  return named.flatMap((each, at) => {
    const alike = named.slice(0, at).find((other) => similarity(each.words, other.words) >= alikeFrom)
    return [
      ...(each.item.name !== null && isTwo(each.name) ? [twoInOne(each.item, each.name)] : []),
      ...(alike ? [readAlike(each.item, each.name, alike.item, alike.name)] : []),
    ]
  })
}

/** Words that two names share, of all their words (Jaccard index). */
const alikeFrom = 0.75

function twoInOne(item: RaciItem, name: string): Finding<RaciRule> {
  return {
    ...about(item, 'RACI-14', item.id),
    severity: 'low',
    title: `${name}: may be two items`,
    detail: 'When the two halves can have different owners, each wants a row of its own.',
  }
}

function readAlike(item: RaciItem, name: string, other: RaciItem, otherName: string): Finding<RaciRule> {
  return {
    ...about(item, 'RACI-15', `${other.id}/${item.id}`),
    severity: 'low',
    title: `${name}: reads like “${otherName}”`,
    detail: 'If both mean the same work, one row is enough; two will disagree sooner or later.',
    rows: [linkTo('raciItems', other.id), linkTo('raciItems', item.id)],
  }
}

function about(item: RaciItem, rule: RaciRule, key: string) {
  return { rule, id: `${rule}/${key}`, place: { stage: 'raci', table: 'raciItems', id: item.id, layer: toBe } } as const
}

/** Two parts joined by "and", "&", "+", ";" or a slash between blanks. */
function isTwo(name: string): boolean {
  return /\S\s+(and|&|\+|\/)\s+\S|;\s*\S/i.test(name)
}

/** The words that carry meaning, each in a plain form: no case, no plural. */
function wordsOf(name: string): ReadonlySet<string> {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((word) => !fillers.has(word)).map((word) => word.replace(/(?<=\p{L}{3})s$/u, '')))
}

const fillers: ReadonlySet<string> = new Set(['a', 'an', 'and', 'for', 'in', 'of', 'on', 'the', 'to', 'with'])

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let shared = 0
  for (const word of a) if (b.has(word)) shared += 1
  return shared / (a.size + b.size - shared)
}
