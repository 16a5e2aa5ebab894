import { understood } from './invalid-text.ts'
import { toilHoursPerMonth, type ToilTask } from './toil-task.ts'

/** What automating a task costs and gives back. Null: an entry it needs is unknown, and so is the figure. */
export interface ToilPayback {
  /** Hours a month of the task, all people together. */
  readonly hours: number | null
  /** 12 months. */
  readonly hoursPerYear: number | null
  /** Hours a month that automation saves: hours × automatable share. */
  readonly saved: number | null
  /** Months until the effort is earned back: effort ÷ saved hours a month. Infinity: it saves nothing, so never. */
  readonly months: number | null
  /**
   * Return of the first 12 months as a ratio of the effort: (12 × saved − effort) ÷ effort. 1 doubles what was put in.
   * Infinity: it saves hours without any effort.
   */
  readonly return12: number | null
}

/** 30 minutes every working day, fully automatable for 40 h: 10.5 h a month, 3.8 months, 215 %. */
export function toilPayback(task: ToilTask): ToilPayback {
  return paybackOf(toilHoursPerMonth(task), understood(task, 'automatable'), understood(task, 'effort'))
}

/** How far the figures move when minutes and effort are a quarter off, alone and together. */
export interface ToilSensitivity {
  readonly minutes: ToilRange
  readonly effort: ToilRange
  /** The worst and the best case: both off at once, against each other. */
  readonly both: ToilRange
}

/** `low`: the work takes less, or automating it costs more, than was said; `high`: the other way round. */
export interface ToilRange {
  readonly low: ToilPayback
  readonly high: ToilPayback
}

/** Minutes and effort are estimates: each may be this much off. */
export const sensitivityShare = 0.25

export function toilSensitivity(task: ToilTask): ToilSensitivity {
  const [less, more] = [1 - sensitivityShare, 1 + sensitivityShare]
  const at = (minutes: number, effort: number) =>
    paybackOf(
      times(toilHoursPerMonth(task), minutes),
      understood(task, 'automatable'),
      times(understood(task, 'effort'), effort),
    )
  return {
    minutes: { low: at(less, 1), high: at(more, 1) },
    effort: { low: at(1, more), high: at(1, less) },
    both: { low: at(less, more), high: at(more, less) },
  }
}

function paybackOf(hours: number | null, automatable: number | null, effort: number | null): ToilPayback {
  const saved = hours === null || automatable === null ? null : (hours * automatable) / 100
  return {
    hours,
    hoursPerYear: times(hours, 12),
    saved,
    months: saved === null || effort === null ? null : saved === 0 ? Infinity : effort / saved,
    return12: saved === null || effort === null ? null : returnOf(saved, effort),
  }
}

/** Nothing put in and nothing saved is no gain. */
function returnOf(saved: number, effort: number): number {
  if (effort === 0) return saved === 0 ? 0 : Infinity
  return (12 * saved - effort) / effort
}

function times(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor
}
