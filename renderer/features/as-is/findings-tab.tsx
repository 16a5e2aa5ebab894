import { useCallback, useEffect, useState } from 'react'
import { useSuggestions } from '#store/derived.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { useUi } from '#store/ui-store.ts'
import { FilterBar, type QuickFilter } from '#tables/filter-bar.tsx'
import { TableTools } from '#tables/table-tools.tsx'
import { useTableView } from '#tables/table-view.ts'
import { PartSwitch } from '#ui/part-switch.tsx'
import { ScreenBody } from '#ui/screen.tsx'
import { showRule, useAsIsView } from './as-is-view.ts'
import { BacklogMenu } from './findings/backlog-menu.tsx'
import { Backlog } from './findings/backlog.tsx'
import { Board } from './findings/board.tsx'
import { showLook, useFindingsView, type FindingsLook } from './findings/findings-view.ts'
import { IssueInspector } from './findings/issue-inspector.tsx'
import { Suggestions } from './findings/suggestions.tsx'
import { useWaiverReminder } from './findings/waiver-reminder.tsx'

/** What the rules suggest, what was taken up of it, and the same by effort and impact. */
export function FindingsTab() {
  const store = useDocumentStore()
  const suggestions = useSuggestions()
  const view = useTableView('issues')
  const { look: chosen } = useFindingsView()
  const rule = useAsIsView(({ rule: only }) => only)
  const jump = useUi((state) => state.jump)
  useWaiverReminder(view)
  // Accepting the first suggestion must not take the list of them away.
  const [first] = useState<FindingsLook>(view.rows.length === 0 ? 'suggestions' : 'backlog')
  const look = chosen ?? first
  const turnTo = useCallback(
    (next: FindingsLook) => {
      // A rule is asked for once; it must not bring the suggestions back whenever the tab is opened.
      if (next !== 'suggestions') showRule(store, null)
      showLook(store, next)
    },
    [store],
  )
  // A rule is asked for by name from the summary: its suggestions are what is wanted.
  useEffect(() => {
    if (rule !== null) showLook(store, 'suggestions')
  }, [rule, store])
  useEffect(() => {
    if (jump?.table === 'issues') turnTo('backlog')
  }, [jump, turnTo])

  const looks = (
    <PartSwitch
      parts={[
        {
          part: 'suggestions',
          title: 'Suggested',
          ...(suggestions.length === 0 ? {} : { count: suggestions.length }),
        },
        { part: 'backlog', title: 'Backlog' },
        { part: 'board', title: 'Board' },
      ]}
      shown={look}
      onShow={turnTo}
    />
  )
  if (look === 'suggestions') return <Suggestions looks={looks} suggestions={suggestions} rule={rule} />
  const bar = (
    <FilterBar
      view={view}
      noun={['finding', 'findings']}
      quick={quickFilters}
      offered={['status', 'severity', 'owner', 'effort', 'impact', 'confidence']}
      searchWidth={132}
      tools={
        look === 'board' ? null : (
          <>
            <TableTools table="issues" />
            <BacklogMenu />
          </>
        )
      }
    />
  )
  return (
    <ScreenBody
      title="Findings"
      layout="fill"
      toolbar={
        <>
          {looks}
          {bar}
        </>
      }
      inspector={<IssueInspector id={view.active} />}
    >
      {look === 'board' ? (
        <Board view={view} onSuggestions={() => turnTo('suggestions')} />
      ) : (
        <Backlog view={view} suggestions={suggestions.length} onSuggestions={() => turnTo('suggestions')} />
      )}
    </ScreenBody>
  )
}

const quickFilters: readonly QuickFilter[] = [
  { term: { field: 'status', value: 'open' }, label: 'Open' },
  { term: { field: 'status', value: 'planned' }, label: 'Planned' },
  { term: { field: 'severity', value: 'high' }, label: 'High' },
  { term: { field: 'owner', value: null }, label: 'Nobody owns it' },
  { term: { field: 'status', value: 'waived' }, label: 'Waived' },
]
