import { updateProfile } from '#domain/engagement-commands.ts'
import { acceptLevelling } from '#domain/plan-levelling.ts'
import type { Levelling } from '#domain/schedule/levelling.ts'
import { workdaysOf } from '#domain/working-week.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { count } from '#ui/format.ts'

/** Takes over the ticked moves as one step of Undo. */
export function levelTasks(store: DocumentStore, moves: Levelling['moves'], ids: ReadonlySet<string>): void {
  store.commit(`Level the plan: move ${count(ids.size, 'task', 'tasks')}`, acceptLevelling(moves, ids))
}

/** Whether a day of the week is worked; the last one that is stays. */
export function workOn(store: DocumentStore, weekday: number, worked: boolean): void {
  const workdays = workdaysOf(store.getState().document)
  const next = worked ? [...new Set([...workdays, weekday])].sort() : workdays.filter((each) => each !== weekday)
  if (next.length === 0) return
  const name = weekdayNames[weekday - 1] ?? 'a day'
  store.commit(worked ? `Work on ${name}s` : `Do not work on ${name}s`, updateProfile({ workdays: next }))
}

/** 1 Monday to 7 Sunday. */
export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
