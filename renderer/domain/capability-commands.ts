import { newCapabilityRating, type CapabilityRating, type CapabilityVote } from './capability.ts'
import type { Catalog, CatalogCapability } from './catalog.ts'
import { addRow, removeRow, updateRow, type Change } from './change.ts'
import type { Command } from './command.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { appendOrder } from './order.ts'
import { sameRow } from './record.ts'

/** The agreed level, set by a person; null takes it back. An aspect that gets a level applies after all. */
export function setAgreedLevel(aspect: string, level: number | null): Command {
  return changeRating(aspect, (row, levels) =>
    onLadder(level, levels) ? { ...row, ...(level === null ? {} : applicable), agreed: level } : row,
  )
}

export function setTargetLevel(aspect: string, level: number | null): Command {
  return changeRating(aspect, (row, levels) =>
    onLadder(level, levels) ? { ...row, ...(level === null ? {} : applicable), target: level } : row,
  )
}

/** Levels that were given are kept: they count again as soon as the aspect applies. */
export function setApplicable(aspect: string, applies: boolean): Command {
  return changeRating(aspect, (row) => (applies ? { ...row, ...applicable } : { ...row, notApplicable: true }))
}

/** What a person writes about an aspect: why it does not apply, what the level rests on. */
export function setRatingText(aspect: string, field: 'reason' | 'rationale', text: string): Command {
  return changeRating(aspect, (row) => ({ ...row, [field]: text.trim() }))
}

export function setConfidence(aspect: string, confidence: CapabilityRating['confidence']): Command {
  return changeRating(aspect, (row) => ({ ...row, confidence }))
}

/** One respondent's answer to one aspect; with level null they were asked and did not know. */
export function castVote(aspect: string, respondent: string, level: number | null): Command {
  return (document, catalog, context) => {
    const entry = aspectOf(catalog, aspect)
    const name = respondent.trim()
    if (!entry || name === '' || !onLadder(level, entry)) return []
    const before = voteOf(document, aspect, name)
    if (before) return before.level === level ? [] : [updateRow('capabilityVotes', before, { ...before, level })]
    const { rows } = document.capabilityVotes
    const known = rows.find((vote) => sameName(vote.respondent, name))?.respondent ?? name
    const vote = { id: context.newId('vote'), order: appendOrder(rows), aspect, respondent: known, level, note: '' }
    return [addRow('capabilityVotes', vote)]
  }
}

/** What the respondent said to it; only a vote that was cast can carry a note. */
export function setVoteNote(aspect: string, respondent: string, note: string): Command {
  return (document) => {
    const before = voteOf(document, aspect, respondent)
    if (!before || before.note === note.trim()) return []
    return [updateRow('capabilityVotes', before, { ...before, note: note.trim() })]
  }
}

/** The respondent counts as never asked about this aspect. */
export function withdrawVote(aspect: string, respondent: string): Command {
  return (document) => {
    const before = voteOf(document, aspect, respondent)
    return before ? [removeRow('capabilityVotes', before)] : []
  }
}

/** All votes of one respondent go, in one step. */
export function removeRespondent(respondent: string): Command {
  return (document) =>
    document.capabilityVotes.rows
      .filter((vote) => sameName(vote.respondent, respondent))
      .map((vote) => removeRow('capabilityVotes', vote))
}

/** "Level 2 agreed: Adoption", for Undo. */
export function agreedLabel(catalog: Catalog, aspect: string, level: number | null): string {
  const name = aspectName(catalog, aspect)
  return level === null ? `Clear the level: ${name}` : `Agree on level ${level}: ${name}`
}

export function targetLabel(catalog: Catalog, aspect: string, level: number | null): string {
  const name = aspectName(catalog, aspect)
  return level === null ? `Clear the target: ${name}` : `Set the target to level ${level}: ${name}`
}

/** "Platform says level 2: Adoption". */
export function voteLabel(catalog: Catalog, aspect: string, respondent: string, level: number | null): string {
  return `${respondent} ${level === null ? 'does not know' : `says level ${level}`}: ${aspectName(catalog, aspect)}`
}

export function aspectName(catalog: Catalog, aspect: string): string {
  return aspectOf(catalog, aspect)?.name ?? aspect
}

const applicable = { notApplicable: false, reason: '' } as const

function changeRating(
  aspect: string,
  change: (row: CapabilityRating, entry: CatalogCapability) => CapabilityRating,
): Command {
  return (document, catalog): Change[] => {
    const position = catalog.capabilities.findIndex((each) => each.slug === aspect)
    const entry = catalog.capabilities[position]
    if (!entry) return []
    const before = findRow(document, 'capabilities', aspect)
    const blank = newCapabilityRating(aspect, position + 1)
    const after = change(before ?? blank, entry)
    // A row that says nothing is no row: only then does the aspect count as never looked at.
    if (sameRow({ ...after, order: blank.order }, blank)) return before ? [removeRow('capabilities', before)] : []
    if (!before) return [addRow('capabilities', after)]
    return sameRow(before, after) ? [] : [updateRow('capabilities', before, after)]
  }
}

function onLadder(level: number | null, { levels }: CatalogCapability): boolean {
  return level === null || levels.some((each) => each.level === level)
}

function voteOf(document: EngagementDocument, aspect: string, respondent: string): CapabilityVote | undefined {
  return document.capabilityVotes.rows.find((vote) => vote.aspect === aspect && sameName(vote.respondent, respondent))
}

/** People type the same role in several ways; two columns of one respondent would count twice. */
function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}

function aspectOf(catalog: Catalog, aspect: string): CatalogCapability | undefined {
  return catalog.capabilities.find((each) => each.slug === aspect)
}
