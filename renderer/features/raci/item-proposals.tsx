import { letterSetOf } from '#domain/client-words.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { letterFor, means } from '#domain/letter-set.ts'
import { joinNames } from '#domain/name-list.ts'
import { cellDifferences, differenceWords } from '#domain/raci-difference.ts'
import { cellsByItem } from '#domain/raci-matrix.ts'
import { toBe, type RaciCell } from '#domain/raci.ts'
import { nameOr } from '#domain/row-name.ts'
import classes from './item-inspector.module.css'

/** What one stakeholder would have for an item. */
export interface ProposedItem {
  readonly id: string
  readonly name: string
  readonly stakeholder: string
  /** "A Security": who would answer; empty for nobody. */
  readonly answers: string
  /** What would be otherwise than in To-Be, in sentences. */
  readonly words: readonly string[]
}

/** The proposals that have letters for the item, in their order. */
export function proposalsFor(document: EngagementDocument, item: string): readonly ProposedItem[] {
  const set = letterSetOf(document)
  const roles = document.roles.rows
  const held = cellsByItem(document, toBe).get(item) ?? none
  return document.proposals.rows.flatMap(({ id, name, stakeholder }): ProposedItem[] => {
    const cells = cellsByItem(document, id).get(item)
    if (cells === undefined) return []
    const holding = roles.filter((role) =>
      cells.some((cell) => cell.role === role.id && means(set, 'accountable', cell.letters)),
    )
    const names = holding.map((role) => nameOr(role.name, 'Role'))
    const answers = names.length === 0 ? '' : `${letterFor(set, 'accountable') ?? ''} ${joinNames(names)}`
    const words = differenceWords(cellDifferences(roles, held, cells), set)
    return [{ id, name: nameOr(name, 'Proposal'), stakeholder, answers, words }]
  })
}

/** Each proposal in a line, below it what it would have otherwise. */
export function ItemProposals({ proposals }: { readonly proposals: readonly ProposedItem[] }) {
  return (
    <ul className={classes.proposals} aria-label="What proposals say of the item">
      {proposals.map(({ id, name, stakeholder, answers, words }) => (
        <li key={id}>
          <span title={stakeholder}>{name}</span>
          <span>{answers}</span>
          <span className={classes.note}>{words.length === 0 ? 'As To-Be' : words.join('; ')}</span>
        </li>
      ))}
    </ul>
  )
}

const none: readonly RaciCell[] = []
