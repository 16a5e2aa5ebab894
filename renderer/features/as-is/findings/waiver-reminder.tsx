import { notifications } from '@mantine/notifications'
import { useEffect, useEffectEvent } from 'react'
import type { Commit } from '#domain/command.ts'
import { waiverLacks, type Issue } from '#domain/issue.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { jumpTo, useUi } from '#store/ui-store.ts'
import type { TableView } from '#tables/table-view.ts'
import { Button } from '#ui/button.tsx'
import { count } from '#ui/format.ts'
import { nameOf } from './finding-actions.ts'
import classes from './findings.module.css'
import { askReason, reasonAsked } from './findings-view.ts'

const toast = 'waiver'

/**
 * Says what a waiver lacks that was just set in the table, with the way to it. The cursor has moved on by then, so
 * neither it nor the inspector is taken along unasked.
 */
export function useWaiverReminder(view: TableView<'issues'>): void {
  const store = useDocumentStore()
  const bring = useEffectEvent((id: string) => {
    useUi.setState({ inspectorOpen: true })
    askReason(store, id)
    if (view.active !== id) jumpTo({ stage: 'as-is', table: 'issues', id, field: 'status' })
  })
  const remind = useEffectEvent((commit: Commit) => {
    const waived = commit.source === 'edit' ? waivedIn(commit) : []
    const [first] = waived
    if (!first) return
    if (reasonAsked(store) === first.id) return
    notifications.hide(toast)
    notifications.show({
      id: toast,
      autoClose: 12_000,
      closeButtonProps: { 'aria-label': 'Close' },
      message: (
        <span className={classes.toast}>
          {lackText(waived, first)}
          <Button
            variant="link"
            onClick={() => {
              notifications.hide(toast)
              bring(first.id)
            }}
          >
            Say it now
          </Button>
        </span>
      ),
    })
  })
  useEffect(() => store.onCommit((commit) => remind(commit)), [store])
}

/** Findings that the commit waived, of those that lack something of it. */
function waivedIn({ changes }: Commit): readonly Issue[] {
  return changes.flatMap((change) => {
    if (change.table !== 'issues' || change.after === null) return []
    return change.before?.status !== 'waived' && waiverLacks(change.after).length > 0 ? [change.after] : []
  })
}

const words = { reason: 'why', approver: 'who agreed', expiry: 'until when' } as const

/** "“checkout: no owner” is waived. Still to say: why, who agreed, until when." */
function lackText(waived: readonly Issue[], first: Issue): string {
  const who = waived.length === 1 ? `“${nameOf(first)}” is` : `${count(waived.length, 'finding is', 'findings are')}`
  const lacks = waived.length === 1 ? waiverLacks(first) : (['reason', 'approver', 'expiry'] as const)
  return `${who} waived. Still to say: ${lacks.map((each) => words[each]).join(', ')}.`
}
