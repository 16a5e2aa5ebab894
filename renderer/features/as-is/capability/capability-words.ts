import { spreadText, type CapabilityView } from '#domain/capability-view.ts'

/** "2 → 3", "? → 3", "—" where the aspect does not apply, "?" while nothing is known. */
export function levelsText({ state, agreed, target }: CapabilityView): string {
  if (state === 'not-applicable') return '—'
  return target === null ? `${agreed ?? '?'}` : `${agreed ?? '?'} → ${target}`
}

/** The whole aspect in a sentence, for tooltips and screen readers. */
export function aspectWords(view: CapabilityView): string {
  const { aspect, state, agreed, target, rating } = view
  if (state === 'not-applicable') return `${aspect.name}: not applicable. ${rating?.reason ?? ''}`.trim()
  const level = agreed === null ? 'no level agreed' : `level ${agreed}, ${titleOf(view, agreed)}`
  const aim = target === null ? 'no target' : `target ${target}`
  const votes = spreadText(view)
  return `${aspect.name}: ${level}; ${aim}${votes === '' ? '' : `; votes ${votes}`}.`
}

function titleOf({ aspect }: CapabilityView, level: number): string {
  return (aspect.levels.find((each) => each.level === level)?.title ?? '').toLowerCase()
}

/** Of those that apply: "11 of 13 agreed, 2 unknown, 2 not applicable". */
export function auditProgress(views: readonly CapabilityView[]): string {
  const count = (state: CapabilityView['state']) => views.filter((view) => view.state === state).length
  const [agreed, unknown, without] = [count('agreed'), count('unknown'), count('not-applicable')]
  const rest = [...(unknown > 0 ? [`${unknown} unknown`] : []), ...(without > 0 ? [`${without} not applicable`] : [])]
  return [`${agreed} of ${agreed + unknown} agreed`, ...rest].join(', ')
}
