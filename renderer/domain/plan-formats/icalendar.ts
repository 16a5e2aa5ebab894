import { isoOf } from '../day.ts'
import { outlineTasks, waitsFor, type OutlineMilestone, type OutlineTask, type PlanOutline } from './plan-outline.ts'

export interface CalendarStamp {
  /** Of the engagement: what makes a uid the only one of its kind. */
  readonly engagement: string
  /** ISO date of the export. */
  readonly today: string
}

/**
 * The plan after RFC 5545: milestones as events of a whole day, tasks as to-dos. A uid is that of its record, so that a
 * file read again renews what is there.
 */
export function icalendar(plan: PlanOutline, { engagement, today }: CalendarStamp): string {
  const numbers = new Map(outlineTasks(plan).map(({ task, number }) => [task.id, number]))
  const about = (kind: string, id: string) => [
    `UID:${uidPart(kind)}-${uidPart(id)}@${uidPart(engagement)}.demarc`,
    `DTSTAMP:${basic(today)}T000000Z`,
  ]
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Demarc//Migration plan//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(plan.title)}`,
    ...plan.milestones.flatMap((each) => event(each, about('milestone', each.id))),
    ...plan.steps.flatMap((step) =>
      step.tasks.flatMap((each) => toDo(each, step.name, numbers, about('task', each.task.id))),
    ),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function event({ name, day, about }: OutlineMilestone, head: readonly string[]): string[] {
  return [
    'BEGIN:VEVENT',
    ...head,
    `DTSTART;VALUE=DATE:${basic(isoOf(day))}`,
    // The end of a day is the morning of the next one.
    `DTEND;VALUE=DATE:${basic(isoOf(day + 1))}`,
    `SUMMARY:${escaped(name)}`,
    ...(about.length > 0 ? [`DESCRIPTION:${escaped(about.join('\n'))}`] : []),
    'CATEGORIES:Milestone',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function toDo(
  each: OutlineTask,
  step: string,
  numbers: ReadonlyMap<string, string>,
  head: readonly string[],
): string[] {
  const { task, number, name, span, done } = each
  const waits = waitsFor(each, numbers)
  const about = [
    `Step: ${step}`,
    ...(each.owner !== '' ? [`Owner role: ${each.owner}`] : []),
    ...(each.team !== '' ? [`Team: ${each.team}`] : []),
    ...(each.wave !== '' ? [`Wave: ${each.wave}`] : []),
    ...(task.deliverable.trim() !== '' ? [`Deliverable: ${task.deliverable.trim()}`] : []),
    ...(waits !== '' ? [`Waits for: ${waits}`] : []),
    ...(each.critical ? ['On the critical path'] : []),
    ...(task.notes.trim() !== '' ? [task.notes.trim()] : []),
  ]
  return [
    'BEGIN:VTODO',
    ...head,
    // RFC 5545, 3.8.2.3: what is due is later than its start, so a single day has no start.
    ...(span && span.from < span.to ? [`DTSTART;VALUE=DATE:${basic(isoOf(span.from))}`] : []),
    ...(span ? [`DUE;VALUE=DATE:${basic(isoOf(span.to))}`] : []),
    `SUMMARY:${escaped(`${number} ${name}`)}`,
    `DESCRIPTION:${escaped(about.join('\n'))}`,
    `CATEGORIES:${escaped(step)}`,
    ...(task.progress === null && !done ? [] : [`PERCENT-COMPLETE:${done ? 100 : Math.round(task.progress ?? 0)}`]),
    `STATUS:${done ? 'COMPLETED' : (task.progress ?? 0) > 0 || task.started !== null ? 'IN-PROCESS' : 'NEEDS-ACTION'}`,
    ...(task.finished !== null ? [`COMPLETED:${basic(task.finished)}T000000Z`] : []),
    'END:VTODO',
  ]
}

/** 2026-11-22 is 20261122. */
function basic(iso: string): string {
  return iso.replaceAll('-', '')
}

function uidPart(text: string): string {
  return text.replaceAll(/[^\w.-]/g, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`)
}

/** Text as a value: what parts values is escaped, other control characters are not allowed. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, ' ')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')
}

/** Octets of a line without its end. */
const longestLine = 75

/** Longer lines go on in the next one behind a blank; a character is never parted. */
function folded(line: string): string {
  const lines: string[] = ['']
  let octets = 0
  for (const sign of line) {
    const size = octetsOf(sign)
    if (octets + size > longestLine) {
      lines.push(' ')
      octets = 1
    }
    lines[lines.length - 1] += sign
    octets += size
  }
  return lines.join('\r\n')
}

/** In UTF-8. */
function octetsOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
