import { isDone, mostEffort, type MigrationTask } from './migration-task.ts'

/** Person-days of work: as entered, else one person for the whole duration; null while nobody has said either. */
export function effortOf(task: MigrationTask): number | null {
  const held = task.start ?? task.started ?? task.finished
  // A day alone stands for one day of work.
  const said = task.effort ?? task.duration ?? (held === null ? null : 1)
  return said === null ? null : within(said, mostEffort)
}

/** What is still to be done of it: nothing of a task that is over, all of one of which nobody said how much is done. */
export function remainingEffort(task: MigrationTask): number {
  return isDone(task) ? 0 : (effortOf(task) ?? 0) * (1 - within(task.progress ?? 0, 100) / 100)
}

/** A file may say anything. */
export function within(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most)
}
