import { understood } from './invalid-text.ts'
import { remember } from './remember.ts'
import { toilPayback, toilSensitivity, type ToilPayback, type ToilSensitivity } from './toil-payback.ts'
import type { ToilTask } from './toil-task.ts'
import { toilHoursPerMonth } from './toil-task.ts'

/** One point, none, or null while the answer is unknown: that is no point and no "no" either. */
export type RankPoint = boolean | null

/** A task with what speaks for turning it into a self-service of the platform. */
export interface RankedTask {
  readonly task: ToilTask
  readonly payback: ToilPayback
  readonly sensitivity: ToilSensitivity
  readonly byTicket: RankPoint
  /** Its 12-month return is at least `goodReturn`. */
  readonly pays: RankPoint
  readonly forPlatform: RankPoint
  /** 0 to 3. */
  readonly points: number
}

export interface ToilRanking {
  /** Tasks that pay back within the year. */
  readonly first: readonly RankedTask[]
  /** Tasks that do not: known, and not recommended, however many points they have. */
  readonly unpaying: readonly RankedTask[]
  /** Tasks whose return is unknown, largest hours first, and which entries are missing. */
  readonly open: readonly { readonly task: ToilTask; readonly missing: readonly string[] }[]
}

/** The first year gives back twice what was put in. */
export const goodReturn = 1

/** How the ranking comes about, for the screen and the sheet. */
export const rankingFormula =
  'One point each: it arrives as a ticket; its 12-month return is at least 100 %; Platform should own it. Most points first, then the higher return, then more hours saved. Tasks that do not pay back within 12 months are left out.'

/** Worked out once per list of tasks. */
export const rankToil = remember(rankingOf, (tasks) => [tasks])

function rankingOf(tasks: readonly ToilTask[]): ToilRanking {
  const known = tasks.map(rankedTask).filter(({ payback }) => payback.return12 !== null)
  return {
    first: known.filter(paysBack).toSorted(compareRanked),
    unpaying: known.filter((each) => !paysBack(each)).toSorted(compareRanked),
    open: tasks
      .filter((task) => toilPayback(task).return12 === null)
      .toSorted((a, b) => (toilHoursPerMonth(b) ?? -1) - (toilHoursPerMonth(a) ?? -1))
      .map((task) => ({ task, missing: missingFor(task) })),
  }
}

export function rankedTask(task: ToilTask): RankedTask {
  const payback = toilPayback(task)
  const [ticket, owner] = [understood(task, 'ticket'), understood(task, 'futureOwner')]
  const byTicket = ticket === null ? null : ticket === 'yes'
  const pays = payback.return12 === null ? null : payback.return12 >= goodReturn
  const forPlatform = owner === null ? null : owner === 'platform'
  const points = [byTicket, pays, forPlatform].filter((point) => point === true).length
  return { task, payback, sensitivity: toilSensitivity(task), byTicket, pays, forPlatform, points }
}

/** What keeps a task from having a return, in words. */
export function missingFor(task: ToilTask): string[] {
  return [
    understood(task, 'frequency') === null ? 'how often it happens' : '',
    understood(task, 'minutes') === null ? 'how many minutes it takes' : '',
    understood(task, 'automatable') === null ? 'what share a machine could do' : '',
    understood(task, 'effort') === null ? 'what it takes to automate' : '',
  ].filter((each) => each !== '')
}

function paysBack({ payback }: RankedTask): boolean {
  return payback.return12 !== null && payback.return12 > 0
}

function compareRanked(a: RankedTask, b: RankedTask): number {
  return (
    b.points - a.points ||
    compareNumbers(b.payback.return12 ?? 0, a.payback.return12 ?? 0) ||
    compareNumbers(b.payback.saved ?? 0, a.payback.saved ?? 0) ||
    a.task.order - b.task.order
  )
}

/** Infinity minus infinity is not a number. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b
}
