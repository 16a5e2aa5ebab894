import type { LinkKind } from './schedule/network.ts'

/** What a task waits for. */
export interface TaskLink {
  /** Id of the task before it. */
  readonly task: string
  readonly kind: LinkKind
  /** Working days between the two ends; negative for an overlap. */
  readonly lag: number
}

/** A link as a task holds it: `task_1` for finish to start without lag, else `task_1|SS+2`. Ids have no bar. */
export function writeTaskLink({ task, kind, lag }: TaskLink): string {
  return kind === 'FS' && lag === 0 ? task : `${task}|${termText(kind, lag)}`
}

/** The parts of a link; what does not read as a term counts as none. */
export function readTaskLink(link: string): TaskLink {
  const bar = link.indexOf('|')
  const term = bar === -1 ? null : readTerm(link.slice(bar + 1))
  return { task: bar === -1 ? link : link.slice(0, bar), kind: term?.kind ?? 'FS', lag: term?.lag ?? 0 }
}

/** The id of the task that a link names. */
export function linkedTask(link: string): string {
  return readTaskLink(link).task
}

/** A link as people write it after the name of the task: "SS+2d", "FS-1d", "FF"; empty for finish to start without lag. */
export function termOf({ kind, lag }: Pick<TaskLink, 'kind' | 'lag'>): string {
  if (kind === 'FS' && lag === 0) return ''
  return lag === 0 ? kind : `${termText(kind, lag)}d`
}

/** Splits "Write the standard SS+2d" into name and term; the whole text is the name where it ends in no term. */
export function splitTerm(text: string): { readonly name: string } & Pick<TaskLink, 'kind' | 'lag'> {
  const parts = /^(.*\S)\s+((?:FS|SS|FF)(?:\s*[+\-−]\s*\d{1,7}\s*d?)?|[+\-−]\s*\d{1,7}\s*d)$/is.exec(text.trim())
  const term = parts?.[2] === undefined ? null : readTerm(parts[2])
  return { name: term ? (parts?.[1] ?? text) : text, kind: term?.kind ?? 'FS', lag: term?.lag ?? 0 }
}

function termText(kind: LinkKind, lag: number): string {
  return lag === 0 ? kind : `${kind}${lag > 0 ? '+' : '-'}${Math.abs(lag)}`
}

function readTerm(text: string): Pick<TaskLink, 'kind' | 'lag'> | null {
  const parts = /^(FS|SS|FF)?\s*(?:([+\-−])\s*(\d{1,7})\s*d?)?$/i.exec(text.trim())
  if (!parts) return null
  const kind = (parts[1]?.toUpperCase() ?? 'FS') as LinkKind
  const size = Number(parts[3] ?? 0)
  return { kind, lag: parts[2] === undefined || parts[2] === '+' || size === 0 ? size : -size }
}
