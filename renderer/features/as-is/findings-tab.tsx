import { SegmentedControl, Select } from '@mantine/core'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Severity } from '#domain/finding.ts'
import { ruleName } from '#domain/finding-rules.ts'
import { severities } from '#domain/issue.ts'
import { stages, type StageId } from '#domain/stage.ts'
import type { Suggestion } from '#domain/suggestion.ts'
import { useFindings, useSuggestions } from '#store/derived.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { useUi } from '#store/ui-store.ts'
import { FilterBar, type QuickFilter } from '#tables/filter-bar.tsx'
import { TableTools } from '#tables/table-tools.tsx'
import { useTableView } from '#tables/table-view.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterChip } from '#ui/filter-chip.tsx'
import { count, formatNumber } from '#ui/format.ts'
import { ScreenBody } from '#ui/screen.tsx'
import { SearchBox } from '#ui/search-box.tsx'
import { showRule, useAsIsView } from './as-is-view.ts'
import { BacklogMenu } from './findings/backlog-menu.tsx'
import { Backlog } from './findings/backlog.tsx'
import { Board } from './findings/board.tsx'
import classes from './findings/findings.module.css'
import { showLook, useFindingsView, type FindingsLook } from './findings/findings-view.ts'
import { IssueInspector } from './findings/issue-inspector.tsx'
import { SuggestionInspector } from './findings/suggestion-inspector.tsx'
import { SuggestionList } from './findings/suggestion-list.tsx'

/** What the rules suggest, what was taken up of it, and the same by effort and impact. */
export function FindingsTab() {
  const store = useDocumentStore()
  const suggestions = useSuggestions()
  const view = useTableView('issues')
  const { look: chosen } = useFindingsView()
  const rule = useAsIsView(({ rule: only }) => only)
  const jump = useUi((state) => state.jump)
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
    <SegmentedControl
      size="xs"
      className={classes.looks ?? ''}
      aria-label="What is shown"
      value={look}
      data={[
        {
          value: 'suggestions',
          label: suggestions.length === 0 ? 'Suggested' : `Suggested ${formatNumber(suggestions.length)}`,
        },
        { value: 'backlog', label: 'Backlog' },
        { value: 'board', label: 'Board' },
      ]}
      // Safe: the values are those of `data`.
      onChange={(next) => turnTo(next as FindingsLook)}
    />
  )
  if (look === 'suggestions') return <Suggestions looks={looks} suggestions={suggestions} rule={rule} />
  const bar = (
    <FilterBar
      rows={view.rows}
      fields={view.fields}
      noun={['finding', 'findings']}
      quick={quickFilters}
      offered={['status', 'severity', 'owner', 'effort', 'impact', 'confidence']}
      filter={view.filter}
      onFilter={view.setFilter}
      filtered={view.filtered}
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

interface SuggestionsProps {
  readonly looks: React.ReactNode
  readonly suggestions: readonly Suggestion[]
  readonly rule: string | null
}

function Suggestions({ looks, suggestions, rule }: SuggestionsProps) {
  const store = useDocumentStore()
  const findings = useFindings()
  const view = useTableView('issues')
  const { suggestion: selected } = useFindingsView()
  const [query, setQuery] = useState('')
  const [severity, setSeverity] = useState<Severity | null>(null)
  const [stage, setStage] = useState<StageId | null>(null)
  const shown = useMemo(() => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean)
    return suggestions.filter(
      ({ finding }) =>
        (rule === null || finding.rule === rule) &&
        (severity === null || finding.severity === severity) &&
        (stage === null || finding.place.stage === stage) &&
        words.every((word) => `${finding.rule} ${finding.title} ${finding.detail}`.toLowerCase().includes(word)),
    )
  }, [suggestions, query, severity, stage, rule])
  const active = suggestions.find(({ finding }) => finding.id === selected) ?? null
  const severe = (of: Severity) => suggestions.filter(({ finding }) => finding.severity === of).length
  const inStage = (id: StageId) => suggestions.filter(({ finding }) => finding.place.stage === id).length
  return (
    <ScreenBody
      title="Findings"
      toolbar={
        <>
          {looks}
          <SearchBox label="Search suggestions" width={168} value={query} onChange={setQuery} />
          {rule === null ? null : (
            <FilterChip pressed onPress={() => showRule(store, null)} title="Press to show all suggestions">
              Only {rule}: {ruleName(rule)}
            </FilterChip>
          )}
          <Select
            size="xs"
            className={classes.select ?? ''}
            aria-label="Severity"
            placeholder="Any severity"
            clearable
            clearButtonProps={{ 'aria-label': 'Any severity' }}
            data={severities.map((each) => ({ value: each.value, label: `${each.label} ${severe(each.value)}` }))}
            value={severity}
            onChange={(next) => setSeverity(severities.find((each) => each.value === next)?.value ?? null)}
          />
          <Select
            size="xs"
            className={classes.select ?? ''}
            aria-label="Stage"
            placeholder="Any stage"
            clearable
            clearButtonProps={{ 'aria-label': 'Any stage' }}
            data={stages
              .filter(({ id }) => inStage(id) > 0)
              .map(({ id, name }) => ({ value: id, label: `${name} ${inStage(id)}` }))}
            value={stage}
            onChange={(next) => setStage(stages.find(({ id }) => id === next)?.id ?? null)}
          />
          <span className={classes.hint}>Keys: A accept, D dismiss, with Shift the whole rule</span>
        </>
      }
      inspector={<SuggestionInspector suggestion={active} onAccepted={openIssue} />}
    >
      {shown.length > 0 ? (
        <SuggestionList suggestions={shown} selected={selected} />
      ) : (
        <NothingShown
          all={suggestions.length}
          decided={findings.filter((finding) => rule === null || finding.rule === rule).length}
          rule={rule}
          onAll={() => {
            setQuery('')
            setSeverity(null)
            setStage(null)
            showRule(store, null)
          }}
          onBacklog={() => {
            if (rule !== null) view.setFilter({ query: rule, terms: [] })
            showRule(store, null)
            showLook(store, 'backlog')
          }}
        />
      )}
    </ScreenBody>
  )

  function openIssue(id: string): void {
    view.setActive(id)
    showLook(store, 'backlog')
    useUi.setState({ jump: { stage: 'as-is', table: 'issues', id } })
  }
}

function NothingShown(props: {
  readonly all: number
  /** What the rules find, decided. */
  readonly decided: number
  readonly rule: string | null
  readonly onAll: () => void
  readonly onBacklog: () => void
}) {
  const { all, decided, rule, onAll, onBacklog } = props
  if (all === 0 && decided === 0)
    return (
      <EmptyState
        title="Nothing to suggest"
        text="Services without owners or objectives, answers that the data denies, conflicts in the matrix: what the rules find as the engagement is filled in is suggested here, with a drafted text."
      />
    )
  if (all === 0 || (rule !== null && decided > 0))
    return (
      <EmptyState
        title={rule === null ? 'Every suggestion is decided' : `No suggestion of ${rule} fits the filter`}
        text={`${count(decided, 'thing', 'things')} the rules find ${decided === 1 ? 'is' : 'are'} in the backlog or dismissed with a reason. What changes is suggested again.`}
        action={
          <>
            <Button onClick={onBacklog}>Show the backlog</Button>
            {all > 0 ? (
              <Button variant="link" onClick={onAll}>
                Show all suggestions
              </Button>
            ) : null}
          </>
        }
      />
    )
  return (
    <EmptyState
      title="No suggestion fits the filter"
      text={all === 1 ? 'The one suggestion is hidden.' : `All ${formatNumber(all)} suggestions are hidden.`}
      action={<Button onClick={onAll}>Show all</Button>}
    />
  )
}
