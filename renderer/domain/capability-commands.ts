import { isBlankRating, newCapabilityRating, type CapabilityRating, type CapabilityVote } from './capability.ts'
import type { CatalogCapability } from './catalog-assessment.ts'
import type { Catalog } from './catalog.ts'
import { addRow, removeRow, updateRow, type Change } from './change.ts'
import type { Command } from './command.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { appendOrder } from './order.ts'
import { sameRow } from './record.ts'

/** The agreed level, set by a person; null takes it back. An aspect that gets a level applies after all. */
export function setAgreedLevel(aspect: string, level: number | null): Command {
  return setLevel(aspect, 'agreed', level)
}

export function setTargetLevel(aspect: string, level: number | null): Command {
  return setLevel(aspect, 'target', level)
}

/** Levels that were given are kept: they count again as soon as the aspect applies. */
export function setApplicable(aspect: string, applies: boolean): Command {
  return patchRating(aspect, applies ? applicable : { notApplicable: true })
}

/** What a person writes about an aspect: why it does not apply, what the level rests on. */
export function setRatingText(aspect: string, field: 'reason' | 'rationale', text: string): Command {
  return patchRating(aspect, { [field]: text.trim() })
}

export function setConfidence(aspect: string, confidence: CapabilityRating['confidence']): Command {
  return patchRating(aspect, { confidence })
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

/** The aspect's row, made at the catalog's place where there is none, and removed when it says nothing any more. */
export function changeRating(
  document: EngagementDocument,
  catalog: Catalog,
  aspect: string,
  patch: Partial<CapabilityRating>,
): Change[] {
  const position = catalog.capabilities.findIndex(({ slug }) => slug === aspect)
  const before = findRow(document, 'capabilities', aspect)
  if (!before && position === -1) return []
  const after = { ...(before ?? newCapabilityRating(aspect, position + 1)), ...patch }
  if (isBlankRating(after)) return before ? [removeRow('capabilities', before)] : []
  if (!before) return [addRow('capabilities', after)]
  return sameRow(before, after) ? [] : [updateRow('capabilities', before, after)]
}

function patchRating(aspect: string, patch: Partial<CapabilityRating>): Command {
  return (document, catalog) => changeRating(document, catalog, aspect, patch)
}

/** A level that the aspect does not have changes nothing. */
function setLevel(aspect: string, field: 'agreed' | 'target', level: number | null): Command {
  const patch = patchRating(aspect, { ...(level === null ? {} : applicable), [field]: level })
  return (document, catalog, context) => {
    const entry = aspectOf(catalog, aspect)
    return entry && onLadder(level, entry) ? patch(document, catalog, context) : []
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
