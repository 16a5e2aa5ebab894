import type { EngagementDocument } from '#domain/document.ts'
import { printNumber, printPercent } from '#domain/number-text.ts'
import { linkTo } from '#domain/record-link.ts'
import { nameOr } from '#domain/row-name.ts'
import { rankToil } from '#domain/toil-ranking.ts'
import { hoursPerDayOf } from '#domain/toil-ratio.ts'
import { roundHours, type ToilTask } from '#domain/toil-task.ts'
import { roundDays, type DraftSource, type TaskProposal } from './proposal.ts'

/** Toil that pays back within the year, the most hours saved per hour of effort first. */
export function toilProposals({ document, planned }: DraftSource): TaskProposal[] {
  const hoursPerDay = hoursPerDayOf(document)
  const ratio = document.kpis.rows.find(({ catalog }) => catalog === 'toil-ratio')
  return rankToil(document.toil.rows)
    .first.filter(({ task }) => !planned.has(linkTo('toil', task.id)))
    .toSorted((a, b) => compare(b.payback.return12, a.payback.return12))
    .map(({ task, payback }): TaskProposal => {
      const hours = task.effort ?? 0
      const effort = roundDays(hours / hoursPerDay)
      const name = nameOr(task.name, 'Toil')
      return {
        id: `toil/${task.id}`,
        cause: 'toil',
        step: 'eliminate-tickets',
        name: `Automate: ${name}`,
        deliverable: task.ticket === 'yes' ? `Self-service in place of tickets: ${name}` : `Automated: ${name}`,
        owner: ownerOf(task, document),
        effort,
        duration: Math.max(1, Math.ceil(effort)),
        basis: `${printNumber(hours)} h of effort from the toil list, at ${printNumber(hoursPerDay)} h a day by one person.`,
        notBefore: null,
        neededBy: null,
        after: [],
        links: [linkTo('toil', task.id), ...(ratio ? [linkTo('kpis', ratio.id)] : [])],
        why: `Saves ${printNumber(roundHours(payback.saved ?? 0))} of ${printNumber(roundHours(payback.hours ?? 0))} h a month${returnWords(payback.return12)}.`,
      }
    })
}

function returnWords(return12: number | null): string {
  return return12 === null || return12 === Infinity ? '' : `, a return of ${printPercent(return12)} in 12 months`
}

/** The role of the side that should own it, where there is only one. */
function ownerOf({ futureOwner }: ToilTask, { roles }: EngagementDocument): string | null {
  const own = roles.rows.filter(({ side }) => side !== null && side === futureOwner)
  return own.length === 1 ? (own[0]?.id ?? null) : null
}

/** Infinity minus infinity is not a number. */
function compare(a: number | null, b: number | null): number {
  const [first, second] = [a ?? 0, b ?? 0]
  return first === second ? 0 : first - second
}
