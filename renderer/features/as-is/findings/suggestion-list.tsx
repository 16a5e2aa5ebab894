import { groupBy } from '#domain/group-by.ts'
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react'
import type { Finding } from '#domain/finding.ts'
import { ruleName } from '#domain/finding-rules.ts'
import type { Suggestion } from '#domain/suggestion.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { jumpTo, useUi } from '#store/ui-store.ts'
import shared from '#tables/finding-rows.module.css'
import { Button } from '#ui/button.tsx'
import { formatNumber } from '#ui/format.ts'
import { DismissForm } from './dismiss-form.tsx'
import { accept, dismiss, keep } from './finding-actions.ts'
import { selectSuggestion } from './findings-view.ts'
import classes from './suggestion-list.module.css'
import { SuggestionRow, type SuggestionActions } from './suggestion-row.tsx'

interface SuggestionListProps {
  /** Those that the filter lets through, gravest first. */
  readonly suggestions: readonly Suggestion[]
  readonly selected: string | null
}

/** What is decided leaves the list: for so long (ms) a second click would land on a row that has just moved up. */
const doubleClick = 500

/** Rows drawn at once; more are asked for. */
const page = 150

/** What the rules found and nobody has decided, rule by rule. One key takes a suggestion up, one turns it down. */
export function SuggestionList({ suggestions, selected }: SuggestionListProps) {
  const store = useDocumentStore()
  const [limit, setLimit] = useState(page)
  const [dismissing, setDismissing] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const all = useDeferredValue(suggestions)
  const groups = useMemo(() => groupsOf(all), [all])
  const shown = useMemo(() => firstOf(groups, limit), [groups, limit])
  const flat = useMemo(() => shown.flatMap((group) => group.shown), [shown])
  const list = useRef<HTMLDivElement>(null)
  const focusAfter = useFocusAfter(list, flat)
  /** When the last decision was taken; see `doubleClick`. */
  const decided = useRef(-doubleClick)
  const hidden = all.length - flat.length

  const actions = useMemo((): SuggestionActions => {
    const decide = (findings: readonly Finding[], word: string, act: () => void) => {
      focusAfter(findings)
      decided.current = performance.now()
      setDismissing(null)
      act()
      setSaid(`${word}. ${formatNumber(all.length - findings.length)} left.`)
    }
    return {
      select: ({ id }) => selectSuggestion(store, id),
      open: ({ place }) => jumpTo(place),
      accept: (findings) => decide(findings, 'Accepted', () => accept(store, findings)),
      keep: (findings) => decide(findings, 'Kept', () => keep(store, findings)),
      ask: setDismissing,
      dismiss: (findings, reason) => decide(findings, 'Dismissed', () => dismiss(store, findings, reason)),
      cancel: (at) => {
        setDismissing(null)
        focusRow(list.current, at)
      },
    }
  }, [store, all, focusAfter])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return
    const id = event.target.dataset.suggestion
    const at = flat.findIndex((each) => each.finding.id === id)
    const suggestion = flat[at]
    if (!suggestion) return
    const step = steps[event.key]
    const next =
      step === undefined ? undefined : flat[step === 'first' ? 0 : step === 'last' ? flat.length - 1 : at + step]
    if (step !== undefined) {
      event.preventDefault()
      if (next) focusRow(list.current, next.finding.id)
      return
    }
    const group = groups.find((each) => each.rule === suggestion.finding.rule)
    const whole = event.shiftKey ? (group?.suggestions ?? []) : [suggestion]
    const key = event.key.toLowerCase()
    if (key === 'a') actions.accept(findingsOf(whole))
    else if (key === 'd') actions.ask(event.shiftKey && group ? group.rule : suggestion.finding.id)
    else if (key === 'k' && suggestion.why === 'changed') actions.keep([suggestion.finding])
    else if (key === 'enter') useUi.setState({ inspectorOpen: true })
    else return
    event.preventDefault()
  }

  const onClickCapture = (event: MouseEvent) => {
    if (performance.now() - decided.current < doubleClick) event.stopPropagation()
  }

  return (
    <div className={`${shared.list} ${classes.list}`} ref={list} onKeyDown={onKeyDown} onClickCapture={onClickCapture}>
      {shown.map((group) => (
        <RuleGroup key={group.rule} group={group} dismissing={dismissing === group.rule} actions={actions}>
          {group.shown.map((suggestion) => (
            <SuggestionRow
              key={suggestion.finding.id}
              suggestion={suggestion}
              selected={selected === suggestion.finding.id}
              dismissing={dismissing === suggestion.finding.id}
              actions={actions}
            />
          ))}
        </RuleGroup>
      ))}
      {hidden > 0 ? (
        <div className={shared.more}>
          <Button onClick={() => setLimit(limit + page)}>Show {formatNumber(Math.min(page, hidden))} more</Button>
          <span>{formatNumber(hidden)} not shown. Accepting or dismissing a whole rule counts them in.</span>
        </div>
      ) : null}
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </div>
  )
}

interface RuleGroupProps {
  readonly group: Group
  readonly dismissing: boolean
  readonly actions: SuggestionActions
  readonly children: React.ReactNode
}

function RuleGroup(props: RuleGroupProps) {
  const { group, dismissing, actions, children } = props
  const { rule, suggestions } = group
  const heading = useId()
  const many = suggestions.length > 1
  return (
    <section aria-labelledby={heading}>
      <div className={classes.heading}>
        <h2 id={heading} className={shared.heading}>
          <span className={shared.rule}>{rule}</span> {ruleName(rule)}{' '}
          <span className={shared.count}>{formatNumber(suggestions.length)}</span>
        </h2>
        {many ? (
          <span className={classes.whole}>
            <Button
              variant="link"
              title="One finding that covers all of them (Shift+A)"
              onClick={() => actions.accept(findingsOf(suggestions))}
            >
              Accept as one finding
            </Button>
            <Button variant="link" title="With one reason for all of them (Shift+D)" onClick={() => actions.ask(rule)}>
              Dismiss all
            </Button>
          </span>
        ) : null}
      </div>
      {dismissing ? (
        <DismissForm
          count={suggestions.length}
          onDismiss={(reason) => actions.dismiss(findingsOf(suggestions), reason)}
          onCancel={() => actions.cancel(rule)}
        />
      ) : null}
      <ul className={shared.rows}>{children}</ul>
    </section>
  )
}

interface Group {
  readonly rule: string
  readonly suggestions: readonly Suggestion[]
  readonly shown: readonly Suggestion[]
}

const steps: Readonly<Record<string, number | 'first' | 'last'>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: 'first',
  End: 'last',
}

function groupsOf(suggestions: readonly Suggestion[]): readonly Group[] {
  const groups = groupBy(suggestions, ({ finding }) => finding.rule)
  return [...groups].map(([rule, list]) => ({ rule, suggestions: list, shown: list }))
}

/** The first rows of the groups; groups without a row to show are left out. */
function firstOf(groups: readonly Group[], limit: number): readonly Group[] {
  let left = limit
  return groups.flatMap((group) => {
    const shown = group.suggestions.slice(0, Math.max(0, left))
    left -= shown.length
    return shown.length === 0 ? [] : [{ ...group, shown }]
  })
}

function findingsOf(suggestions: readonly Suggestion[]): readonly Finding[] {
  return suggestions.map(({ finding }) => finding)
}

/**
 * What is decided leaves the list a moment later. The focus goes to the row that takes its place at once, so that the
 * next key is about that row; where none is drawn yet, as soon as one is.
 */
function useFocusAfter(list: React.RefObject<HTMLElement | null>, flat: readonly Suggestion[]) {
  const leaving = useRef<ReadonlySet<string> | null>(null)
  useEffect(() => {
    const gone = leaving.current
    if (gone === null || flat.some(({ finding }) => gone.has(finding.id))) return
    leaving.current = null
    if (flat[0]) focusRow(list.current, flat[0].finding.id)
  }, [flat, list])
  return useCallback(
    (findings: readonly Finding[]) => {
      const ids = new Set(findings.map((finding) => finding.id))
      const at = flat.findIndex(({ finding }) => ids.has(finding.id))
      const stays = ({ finding }: Suggestion) => !ids.has(finding.id)
      const next = flat.slice(at + 1).find(stays) ?? flat.slice(0, Math.max(at, 0)).findLast(stays)
      if (next) focusRow(list.current, next.finding.id)
      else leaving.current = ids
    },
    [flat, list],
  )
}

/** The row of a suggestion, or the first row of a rule. */
function focusRow(list: HTMLElement | null, id: string): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-suggestion]') ?? [])]
  const row =
    rows.find((each) => each.dataset.suggestion === id) ??
    rows.find((each) => each.dataset.suggestion?.startsWith(`${id}/`))
  row?.focus()
}
