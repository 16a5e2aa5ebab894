import { catalog } from '#catalog/catalog.ts'
import type { Change } from '#domain/change.ts'
import { findRow, type EngagementDocument } from '#domain/document.ts'
import { moveBar, resizeTask } from '#domain/migration-commands.ts'
import { spanOfTask } from '#domain/migration-plan.ts'
import { hasBegun, mostDays } from '#domain/migration-task.ts'
import { planWhatIf, type PlanWhatIf } from '#domain/plan-what-if.ts'
import { calendarOf } from '#domain/plan-schedule.ts'
import { addWorkingDays, workingDayFrom, workingDays } from '#domain/schedule/work-calendar.ts'
import { changeLinkKind, linkTasks, unlinkTasks } from '#domain/task-link-commands.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { today } from '#store/today.ts'
import type { TimelineGesture, TimelinePreview, TimelineSpan } from '#ui/charts/timeline-types.ts'
import { count, formatDay, formatNumber } from '#ui/format.ts'
import { refOf, rowIdOf } from './plan-row-id.ts'
import { planName } from './plan-name.ts'
import { holdWords, loopWords, outcomeWords, spanOfRef, staysWords } from './what-if-words.ts'

/** What a gesture on the timeline would do, worked out on a copy. */
export function previewGesture(document: EngagementDocument, gesture: TimelineGesture): TimelinePreview {
  const plan = planned(document, gesture)
  if (plan.status === 'refused') return { spans: new Map(), marks: new Map(), text: plan.reason, refused: true }
  const { tasks, steps, milestones } = plan.whatIf
  const spans = new Map<string, TimelineSpan | null>()
  for (const [id, span] of steps) spans.set(rowIdOf({ table: 'steps', id }), span)
  for (const [id, span] of tasks) spans.set(rowIdOf({ table: 'tasks', id }), span)
  return {
    spans,
    marks: new Map(milestones.flatMap(({ id, ready }) => (ready === null ? [] : [[id, ready]]))),
    text: plan.text,
    refused: false,
  }
}

/** Does it, as one step of Undo; what came of it, or why it was not done. */
export function performGesture(store: DocumentStore, gesture: TimelineGesture): string {
  const plan = planned(store.getState().document, gesture)
  if (plan.status === 'refused') return plan.reason
  store.commit(plan.label, () => plan.changes)
  return plan.text
}

/** Ready to be done, with what it leads to; or not possible, with the reason. */
type PlannedGesture =
  | {
      readonly status: 'ready'
      readonly label: string
      readonly changes: readonly Change[]
      readonly whatIf: PlanWhatIf
      readonly text: string
    }
  | { readonly status: 'refused'; readonly reason: string }

function planned(document: EngagementDocument, gesture: TimelineGesture): PlannedGesture {
  switch (gesture.type) {
    case 'move':
      return plannedMove(document, gesture.id, gesture.days, gesture.unit)
    case 'resize':
      return plannedResize(document, gesture.id, gesture.days, gesture.unit)
    default:
      return plannedLink(document, gesture)
  }
}

type DayUnit = Extract<TimelineGesture, { readonly unit: unknown }>['unit']

function plannedMove(document: EngagementDocument, rowId: string, by: number, unit: DayUnit): PlannedGesture {
  const ref = refOf(rowId)
  const span = ref && ref.id !== '' ? spanOfRef(document, ref, today()) : null
  if (!ref || !span) return refused('Only steps and tasks with dates can be moved.')
  const name = planName(document, ref)
  const days = workedDays(document, span.from, by, unit)
  const tasks = ref.table === 'steps' ? document.tasks.rows.filter((task) => task.step === ref.id) : []
  const begun = tasks.filter(hasBegun).length
  const stay = stayWords(begun, tasks.length)
  const taken = tasks.length - begun
  const what = `${name}${taken > 0 ? ` and its ${count(taken, 'task', 'tasks')}` : ''}`
  const changes = moveBar(ref.table, ref.id, days)(document, catalog, noContext)
  if (changes.length === 0) return refused(`${staysWords(document, ref, name, today())} ${stay}`.trim())
  const whatIf = planWhatIf(document, catalog, changes, today())
  const own = (ref.table === 'tasks' ? whatIf.tasks : whatIf.steps).get(ref.id)
  // A task that something else holds comes back: there is nothing to undo.
  if (ref.table === 'tasks' && !own) return refused(staysWords(whatIf.document, ref, name, today()))
  const wanted = workingDayFrom(calendarOf(document), addWorkingDays(calendarOf(document), span.from, days))
  const held = ref.table === 'tasks' && own && own.from > wanted ? holdWords(whatIf.document, ref.id, today()) : ''
  const stays =
    ref.table === 'steps' && !own ? `Only the window of ${name} moves: its tasks have begun or are done.` : ''
  return {
    status: 'ready',
    label: `Move ${what} ${distance(document, span.from, days)}`,
    changes,
    whatIf,
    text: outcomeWords(document, whatIf, { ref, name, span: own ?? null, note: stays || stay || asSentence(held) }),
  }
}

function plannedResize(document: EngagementDocument, rowId: string, by: number, unit: DayUnit): PlannedGesture {
  const ref = refOf(rowId)
  const task = ref?.table === 'tasks' ? findRow(document, 'tasks', ref.id) : undefined
  const span = task ? spanOfTask(document, task.id, today()) : null
  if (!ref || !task || !span) return refused('Only tasks with dates have a length.')
  const name = planName(document, ref)
  if (task.finished !== null)
    return refused(`${name} ended on ${formatDay(task.finished)}: its length is what it took.`)
  const before = task.duration ?? 1
  const wanted =
    unit === 'working'
      ? before + by
      : workingDays(calendarOf(document), span.from, span.to + (unit === 'week' ? 7 * by : by))
  const duration = Math.max(1, Math.min(wanted, mostDays))
  const changes = resizeTask(task.id, duration)(document, catalog, noContext)
  if (changes.length === 0) return refused(`${name} keeps its length: ${lengthWords(before)}.`)
  const whatIf = planWhatIf(document, catalog, changes, today())
  return {
    status: 'ready',
    label: `Set Duration of ${name} to ${lengthWords(duration)}`,
    changes,
    whatIf,
    text: outcomeWords(document, whatIf, { ref, name, span: whatIf.tasks.get(task.id) ?? null, note: '' }),
  }
}

type LinkGesture = Exclude<TimelineGesture, { readonly type: 'move' | 'resize' }>

function plannedLink(document: EngagementDocument, gesture: LinkGesture): PlannedGesture {
  const [from, to] = [refOf(gesture.from), refOf(gesture.to)]
  if (from?.table !== 'tasks' || to?.table !== 'tasks') return refused('Only tasks wait for each other.')
  const { kind } = gesture
  const [first, second] = [planName(document, from), planName(document, to)]
  const [label, command, none] = {
    link: [
      `Let ${second} wait for ${first}${kindWords(kind)}`,
      linkTasks(from.id, to.id, kind),
      `${second} waits for ${first}${kindWords(kind)} already. Delete takes the link away.`,
    ] as const,
    unlink: [
      `Let ${second} no longer wait for ${first}${kindWords(kind)}`,
      unlinkTasks(from.id, to.id, kind),
      `${second} does not wait for ${first}.`,
    ] as const,
    relink: [
      `Tie ${second} to ${first}${kindWords(gesture.type === 'relink' ? gesture.next : kind)}`,
      changeLinkKind(from.id, to.id, kind, gesture.type === 'relink' ? gesture.next : kind),
      `${second} waits for ${first}${kindWords(kind)} already.`,
    ] as const,
  }[gesture.type]
  const changes = command(document, catalog, noContext)
  if (changes.length === 0) return refused(none)
  const whatIf = planWhatIf(document, catalog, changes, today())
  if (whatIf.loop) return refused(loopWords(document, whatIf.loop))
  const note = `${second} ${gesture.type === 'unlink' ? 'no longer waits' : 'waits'} for ${first}${kindWords(gesture.type === 'relink' ? gesture.next : kind)}.`
  return {
    status: 'ready',
    label,
    changes,
    whatIf,
    text: outcomeWords(document, whatIf, { ref: to, name: second, span: whatIf.tasks.get(to.id) ?? null, note }),
  }
}

function kindWords(kind: 'FS' | 'SS' | 'FF'): string {
  return { FS: '', SS: ' (start to start)', FF: ' (finish to finish)' }[kind]
}

function lengthWords(days: number): string {
  return count(days, 'working day', 'working days')
}

/** Of the tasks of a step that is moved. */
function stayWords(begun: number, tasks: number): string {
  if (begun === 0) return ''
  if (begun === tasks) return 'All its tasks have begun.'
  return begun === 1 ? '1 task has begun and stays.' : `${formatNumber(begun)} tasks have begun and stay.`
}

/** The working days of a move: a drag may be over days off alone, a week by key is at least a day of work. */
function workedDays(document: EngagementDocument, from: number, by: number, unit: DayUnit): number {
  if (unit === 'working') return by
  const days = worked(document, from, unit === 'week' ? by * 7 : by)
  return unit === 'week' && days === 0 ? Math.sign(by) : days
}

/** Working days between a day and one so many calendar days away. */
function worked(document: EngagementDocument, from: number, by: number): number {
  const calendar = calendarOf(document)
  return by > 0 ? workingDays(calendar, from + 1, from + by) : -workingDays(calendar, from + by, from - 1)
}

/** "1 working day later"; "2 weeks earlier" where that leads to the same day of a week, whatever the days worked in it. */
function distance(document: EngagementDocument, from: number, days: number): string {
  const away = Math.abs(addWorkingDays(calendarOf(document), from, days) - from)
  const size = away > 0 && away % 7 === 0 ? count(away / 7, 'week', 'weeks') : lengthWords(Math.abs(days))
  return `${size} ${days > 0 ? 'later' : 'earlier'}`
}

function asSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function refused(reason: string): PlannedGesture {
  return { status: 'refused', reason }
}

/** Gestures change rows that are there: they need no ids. */
const noContext = {
  newId: () => {
    throw new Error('A gesture adds no rows.')
  },
  get today() {
    return today()
  },
}
