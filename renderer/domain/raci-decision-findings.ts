import { addDays, dayOf, dayText, isoOf, quarterDays } from './day.ts'
import type { Finding } from './finding.ts'
import { joinNames } from './name-list.ts'
import { sameFilling } from './raci-difference.ts'
import type { RaciRule } from './raci-rules.ts'
import { toBe, type RaciCell, type RaciItem } from './raci.ts'

/**
 * The day on which an agreed item is to be looked at again, a quarter after the decision where no day is set (seed 1,
 * quarterly publication); null while nothing says when it was decided.
 */
export function reviewDay(item: RaciItem): string | null {
  const decided = item.decidedOn === null ? null : dayOf(item.decidedOn)
  return item.reviewOn ?? (decided === null ? null : isoOf(decided + quarterDays))
}

/** What the record of a decision lacks: those of what, by whom and when. */
function missingFromRecord(item: RaciItem): readonly string[] {
  return [
    item.decision.trim() === '' ? 'what was decided' : '',
    item.decidedBy.trim() === '' ? 'who decided' : '',
    item.decidedOn === null ? 'when' : '',
  ].filter((part) => part !== '')
}

/** What is said, or not said, about the decision on an item of the To-Be layer. Cells in the order of the columns. */
export function decisionFindings(
  item: RaciItem,
  name: string,
  before: readonly RaciCell[],
  after: readonly RaciCell[],
  today: string,
): readonly Finding<RaciRule>[] {
  return [unchanged(item, name, before, after), unrecorded(item, name), overdue(item, name, today)].flatMap(
    (finding) => finding ?? [],
  )
}

function unchanged(
  item: RaciItem,
  name: string,
  before: readonly RaciCell[],
  after: readonly RaciCell[],
): Finding<RaciRule> | null {
  if (item.status !== 'disputed' || before.length === 0 || !sameFilling(before, after)) return null
  return {
    ...about(item, 'RACI-16'),
    severity: 'medium',
    title: `${name}: disputed, and To-Be is the same as As-Is`,
    detail:
      'Either the present letters are what all want, or the change that is argued about is not in the matrix yet.',
  }
}

function unrecorded(item: RaciItem, name: string): Finding<RaciRule> | null {
  const missing = missingFromRecord(item)
  if (item.status !== 'agreed' || missing.length === 0) return null
  return {
    ...about(item, 'RACI-17'),
    severity: 'low',
    title: `${name}: agreed, but not on record`,
    detail: `Missing: ${joinNames(missing)}. Without a record the same discussion comes back with the next manager.`,
    facts: [['Missing', missing.join(', ')]],
  }
}

function overdue(item: RaciItem, name: string, today: string): Finding<RaciRule> | null {
  const due = reviewDay(item)
  if (item.status !== 'agreed' || due === null || due >= today) return null
  const next = addDays(today, quarterDays)
  return {
    ...about(item, 'RACI-18'),
    severity: 'low',
    title: `${name}: review was due on ${dayText(due)}`,
    detail: 'Responsibilities are looked at once a quarter, or they stop being true.',
    facts: [['Review due', due]],
    fixes: [
      {
        label: `Reviewed today, again on ${dayText(next)}`,
        action: { type: 'review', item: item.id, on: next },
      },
    ],
  }
}

function about(item: RaciItem, rule: RaciRule) {
  return {
    rule,
    id: `${rule}/${item.id}`,
    place: { stage: 'raci', table: 'raciItems', id: item.id, layer: toBe },
  } as const
}
