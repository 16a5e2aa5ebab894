import type { GateKpi } from '#domain/gate-kpis.ts'
import type { GateTask, Verdict } from '#domain/plan-gates.ts'
import type { MarkKind } from '#ui/marks.tsx'

interface Mark {
  readonly mark: MarkKind
  readonly word: string
}

export const verdictMarks: Readonly<Record<Verdict, MarkKind>> = { go: 'on', conditions: 'near', 'no-go': 'off' }

export const taskMarks: Readonly<Record<GateTask['state'], Mark>> = {
  done: { mark: 'on', word: 'done' },
  'in-time': { mark: 'stale', word: 'in time' },
  late: { mark: 'off', word: 'too late' },
  unknown: { mark: 'unknown', word: 'unknown' },
}

export const kpiMarks: Readonly<Record<GateKpi['state'], Mark>> = {
  reached: { mark: 'on', word: 'reached' },
  near: { mark: 'near', word: 'close' },
  coming: { mark: 'near', word: 'not yet' },
  missed: { mark: 'off', word: 'not reached' },
  unknown: { mark: 'unknown', word: 'unknown' },
}
