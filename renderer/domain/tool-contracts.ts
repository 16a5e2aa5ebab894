import { dayOf, mustDay } from './day.ts'
import type { EngagementDocument } from './document.ts'
import { understood } from './invalid-text.ts'
import { planHull } from './migration-plan.ts'
import type { ScheduleTables } from './plan-schedule.ts'
import type { Tool } from './tool.ts'

/** A tool whose contract has ended or ends while the plan runs. */
export interface EndingContract {
  readonly tool: Tool
  /** Calendar days from today; negative when it has ended. */
  readonly days: number
}

/** Contracts against the plan, by the day they end. */
export interface ContractView {
  /** Epoch day of the last finish of a step or task; null while the plan has no dates. */
  readonly planEnd: number | null
  readonly ended: readonly EndingContract[]
  /** From today up to the last day of the plan, both included. */
  readonly within: readonly EndingContract[]
  /** How many end after the plan; null while the plan has no dates: then nobody can say. */
  readonly later: number | null
  /** How many have no end given: unlimited, or unknown. */
  readonly open: number
}

export function contractView(
  document: Pick<EngagementDocument, 'tools' | 'steps'> & ScheduleTables,
  today: string,
): ContractView {
  const planEnd = planHull(document, today)?.to ?? null
  const contracts = document.tools.rows
    .flatMap((tool): EndingContract[] => {
      const days = daysLeft(tool, today)
      return days === null ? [] : [{ tool, days }]
    })
    .sort((a, b) => a.days - b.days)
  const coming = contracts.filter(({ days }) => days >= 0)
  const within = coming.filter(({ days }) => planEnd !== null && mustDay(today) + days <= planEnd)
  return {
    planEnd,
    ended: contracts.filter(({ days }) => days < 0),
    within,
    later: planEnd === null ? null : coming.length - within.length,
    open: document.tools.rows.length - contracts.length,
  }
}

/** Calendar days until the contract ends; negative once it has ended, null without a known end. */
export function daysLeft(tool: Tool, today: string): number | null {
  const contractEnd = understood(tool, 'contractEnd')
  const end = contractEnd === null ? null : dayOf(contractEnd)
  return end === null ? null : end - mustDay(today)
}
