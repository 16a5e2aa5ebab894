import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Finding, Severity } from '#domain/finding.ts'
import { ruleName } from '#domain/finding-rules.ts'
import { severities } from '#domain/issue.ts'
import { stages, type StageId } from '#domain/stage.ts'
import { decidedOf, type Suggestion } from '#domain/suggestion.ts'
import { searchTest } from '#domain/word-search.ts'
import { useFindings } from '#store/derived.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { useUi } from '#store/ui-store.ts'
import { useTableView } from '#tables/table-view.ts'
import { FilterChip } from '#ui/filter-chip.tsx'
import { ScreenBody } from '#ui/screen.tsx'
import { SearchBox } from '#ui/search-box.tsx'
import { showRule } from '../as-is-view.ts'
import classes from './findings.module.css'
import { showLook, useFindingsView } from './findings-view.ts'
import { NothingShown } from './nothing-shown.tsx'
import { SuggestionInspector } from './suggestion-inspector.tsx'
import { SuggestionList } from './suggestion-list.tsx'

interface SuggestionsProps {
  /** The switch between this and the backlog. */
  readonly looks: React.ReactNode
  readonly suggestions: readonly Suggestion[]
  /** The only rule that is asked for; null for all. */
  readonly rule: string | null
}

/** What the rules suggest, filtered, with the draft of the selected one. */
export function Suggestions({ looks, suggestions, rule }: SuggestionsProps) {
  const store = useDocumentStore()
  const findings = useFindings()
  const view = useTableView('issues')
  const { suggestion: selected } = useFindingsView()
  const [query, setQuery] = useState('')
  const [severity, setSeverity] = useState<Severity | null>(null)
  const [stage, setStage] = useState<StageId | null>(null)
  const shown = useMemo(() => {
    const found = searchTest(query)
    return suggestions.filter(
      ({ finding }) =>
        (rule === null || finding.rule === rule) &&
        (severity === null || finding.severity === severity) &&
        (stage === null || finding.place.stage === stage) &&
        found(`${finding.rule} ${finding.title} ${finding.detail}`),
    )
  }, [suggestions, query, severity, stage, rule])
  const active = suggestions.find(({ finding }) => finding.id === selected) ?? null
  const ofRule = (finding: Finding) => rule === null || finding.rule === rule
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
          hidden={suggestions.filter(({ finding }) => ofRule(finding)).length}
          decided={decidedOf(findings.filter(ofRule), suggestions, view.rows)}
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
