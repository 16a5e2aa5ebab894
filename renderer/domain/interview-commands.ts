import type { CatalogAssessmentPrompt, CatalogStakeholder } from './catalog-assessment.ts'
import type { Catalog } from './catalog.ts'
import { addRow, removeRow, updateRow, type Change } from './change.ts'
import { cite, citingTables, evidenceOf, type Citing } from './citation.ts'
import type { Command, CommandContext } from './command.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { newEvidence } from './evidence.ts'
import { newInterview, newInterviewNote, type Interview, type InterviewNote } from './interview.ts'
import { appendOrder, makeRoom } from './order.ts'
import { sameRow } from './record.ts'
import { parseLink } from './record-link.ts'

/** Plans one interview for each stakeholder, each with the prompts of the catalog for them. */
export function planInterviews(stakeholders: readonly string[]): Command {
  return (document, catalog, context) => {
    const first = appendOrder(document.interviews.rows)
    return stakeholders.flatMap((slug, index) => {
      const stakeholder = catalog.stakeholders.find((each) => each.slug === slug)
      if (!stakeholder) return []
      const planned: Interview = {
        ...newInterview(context.newId('int'), first + index),
        name: `Interview: ${stakeholder.name}`,
        stakeholder: stakeholder.name,
        prompts: promptsFor(catalog, stakeholder.name).map((prompt) => prompt.slug),
      }
      return [addRow('interviews', planned)]
    })
  }
}

/** The catalog's prompts for a stakeholder, by name; all of them for one the catalog does not know. */
export function promptsFor(catalog: Catalog, stakeholder: string): readonly CatalogAssessmentPrompt[] {
  const known = stakeholderOf(catalog, stakeholder)
  if (!known) return catalog.assessmentPrompts
  return catalog.assessmentPrompts.filter((prompt) => prompt.stakeholders.includes(known.slug))
}

/** The catalog's stakeholders one can talk to, each once; the others are inputs, such as roadmaps. */
export function interviewees(catalog: Catalog): readonly CatalogStakeholder[] {
  return catalog.stakeholders.filter(({ group, sameAs }) => group !== 'upstream' && sameAs === undefined)
}

function stakeholderOf(catalog: Catalog, name: string): CatalogStakeholder | null {
  const wanted = name.trim().toLowerCase()
  return catalog.stakeholders.find((each) => each.name.toLowerCase() === wanted) ?? null
}

/** Puts prompts into the script of an interview, or takes them out; notes on them stay. */
export function setScript(id: string, prompts: readonly string[]): Command {
  return (document) => {
    const before = findRow(document, 'interviews', id)
    if (!before || before.prompts.join('\n') === prompts.join('\n')) return []
    return [updateRow('interviews', before, { ...before, prompts: [...new Set(prompts)] })]
  }
}

/** Notes of one interview in the order in which they were taken. */
export function notesOf(document: EngagementDocument, interview: string): readonly InterviewNote[] {
  return document.interviewNotes.rows.filter((note) => note.interview === interview)
}

/** Prompts of the script that no note answers, in the order of the script. */
export function unansweredPrompts(interview: Interview, notes: readonly InterviewNote[]): readonly string[] {
  const answered = new Set(notes.map((note) => note.prompt))
  return interview.prompts.filter((prompt) => !answered.has(prompt))
}

/** What a note holds apart from whose it is. */
export type NoteContent = Pick<InterviewNote, 'prompt' | 'text' | 'links'>

/** Adds a note behind the others, or behind `after`. A planned interview in which something was said is being held. */
export function addNote(interview: string, content: NoteContent, after: string | null = null): Command {
  return (document, _catalog, context) => {
    const held = findRow(document, 'interviews', interview)
    if (!held || content.text.trim() === '') return []
    const { rows, index } = document.interviewNotes
    const at = after === null ? rows.length : (index.get(after) ?? rows.length - 1) + 1
    const { orders, moved } = makeRoom(rows, at, 1)
    const note: InterviewNote = {
      ...newInterviewNote(context.newId('note'), orders[0] ?? 0, interview),
      ...content,
      text: content.text.trim(),
    }
    return [
      ...moved.map(([before, now]) => updateRow('interviewNotes', before, now)),
      addRow('interviewNotes', note),
      ...(held.status === 'planned'
        ? [updateRow('interviews', held, { ...held, status: 'held', date: held.date ?? context.today })]
        : []),
    ]
  }
}

/** Changes a note; one whose text is emptied is removed. */
export function changeNote(id: string, content: Partial<NoteContent>): Command {
  return (document) => {
    const before = findRow(document, 'interviewNotes', id)
    if (!before) return []
    const after = { ...before, ...content, text: (content.text ?? before.text).trim() }
    if (after.text === '') return [removeRow('interviewNotes', before)]
    return sameRow(before, after) ? [] : [updateRow('interviewNotes', before, after)]
  }
}

/**
 * Removes a note whose words were all erased while it was typed. When nothing else was said, its interview is planned
 * again if it was so `before` the note.
 */
export function takeBackNote(id: string, before: Interview): Command {
  return (document, _catalog, context) => {
    const note = findRow(document, 'interviewNotes', id)
    if (!note) return []
    const held = findRow(document, 'interviews', note.interview)
    const again = held?.status === 'held' && before.status === 'planned' && notesOf(document, held.id).length === 1
    if (!again) return [removeRow('interviewNotes', note)]
    const date = before.date === null && held.date === context.today ? null : held.date
    return [removeRow('interviewNotes', note), updateRow('interviews', held, { ...held, status: 'planned', date })]
  }
}

/**
 * Makes a piece of evidence of a note: hearsay from the stakeholder, with the whole text. What the note is tagged with
 * and can rest on evidence cites it at once.
 */
export function noteToEvidence(id: string): Command {
  return (document, catalog, context) => {
    const note = findRow(document, 'interviewNotes', id)
    const interview = note && findRow(document, 'interviews', note.interview)
    if (!note || !interview) return []
    const piece = {
      ...newEvidence(context.newId('evd'), appendOrder(document.evidence.rows)),
      name: titleOf(note.text),
      kind: 'interview' as const,
      grade: 'hearsay' as const,
      who: interview.stakeholder,
      date: interview.date ?? context.today,
      notes: note.text,
    }
    return [
      addRow('evidence', piece),
      updateRow('interviewNotes', note, { ...note, evidence: [...note.evidence, piece.id] }),
      ...citedBy(document, catalog, context, note, piece.id),
    ]
  }
}

const longestTitle = 80

/** The first line, cut at a word. */
export function titleOf(text: string): string {
  const line = text.trim().split('\n')[0] ?? ''
  if (line.length <= longestTitle) return line
  return `${line.slice(0, longestTitle - 1).replace(/\s+\S*$/, '')}…`
}

function citedBy(
  document: EngagementDocument,
  catalog: Catalog,
  context: CommandContext,
  note: InterviewNote,
  evidence: string,
): Change[] {
  return note.links.flatMap((link) => {
    const citing = citingOf(link)
    if (citing === null) return []
    return [...cite(citing, [...evidenceOf(document, citing), evidence])(document, catalog, context)]
  })
}

function citingOf(link: string): Citing | null {
  const parts = parseLink(link)
  const table = citingTables.find((each) => each === parts?.table)
  return parts && table ? { table, id: parts.id } : null
}
