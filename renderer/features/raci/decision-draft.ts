import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { recordOf, type DecisionRecord } from '#domain/raci-decision-commands.ts'
import type { RaciItem } from '#domain/raci.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { useOpenDraft, useWrittenSoon } from '#ui/drafts.ts'
import { keepRecord } from './item-actions.ts'

export interface DecisionDraft {
  readonly record: DecisionRecord
  readonly set: (patch: Partial<DecisionRecord>) => void
  /** Puts on the item what was typed and is not there yet. */
  readonly write: () => void
  /** What was typed is on record by other means, or about to be. */
  readonly drop: () => void
}

/**
 * The record of an item while it is typed. It has no store of its own: what is typed is kept in the fields of the item itself, its
 * status untouched, soon after each pause and when the form is left; so it outlives the form, the window and a crash.
 * `offered` stands in for what nobody has typed, and is written down only with the decision.
 */
export function useDecisionDraft(item: RaciItem, offered: Partial<DecisionRecord>): DecisionDraft {
  const store = useDocumentStore()
  const [typed, setTyped] = useState<Partial<DecisionRecord>>({})
  const before = recordOf(item)
  const open = Object.entries(typed).filter(([field, value]) => before[field as keyof DecisionRecord] !== value)
  // A decision that was just recorded must not be written once more when its form goes.
  const dropped = useRef(false)

  function write(): void {
    if (open.length === 0 || dropped.current) return
    keepRecord(store, item.id, Object.fromEntries(open))
    // From here on the item is the truth, also when the step is undone.
    const written = new Set(open.map(([field]) => field))
    setTyped(Object.fromEntries(Object.entries(typed).filter(([field]) => !written.has(field))))
  }

  const settle = useEffectEvent(write)
  useEffect(() => () => settle(), [])
  useWrittenSoon(open.length === 0 ? null : JSON.stringify(open), write)
  useOpenDraft(open.length > 0)
  return {
    record: { ...before, ...filledIn(before, offered), ...typed },
    set: (patch) => {
      dropped.current = false
      setTyped((was) => ({ ...was, ...patch }))
    },
    write,
    drop: () => {
      dropped.current = true
      setTyped({})
    },
  }
}

function filledIn(record: DecisionRecord, offered: Partial<DecisionRecord>): Partial<DecisionRecord> {
  return Object.fromEntries(
    Object.entries(offered).filter(([field]) => {
      const value = record[field as keyof DecisionRecord]
      return value === null || value === ''
    }),
  )
}
