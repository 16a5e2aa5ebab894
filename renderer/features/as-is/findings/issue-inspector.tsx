import { useMemo } from 'react'
import { findRow } from '#domain/document.ts'
import { ruleName } from '#domain/finding-rules.ts'
import { isOpenIssue, type Issue } from '#domain/issue.ts'
import { linkTo } from '#domain/record-link.ts'
import { nameOr } from '#domain/row-name.ts'
import { useFindings, useSuggestions } from '#store/derived.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { CitedEvidence } from '#tables/cited-evidence.tsx'
import { LinkPicker } from '#tables/link-picker.tsx'
import { RowHistory } from '#tables/row-history.tsx'
import { Button } from '#ui/button.tsx'
import { formatNumber } from '#ui/format.ts'
import { IdleInspector, Inspector, InspectorSection, useHasSelected } from '#ui/inspector.tsx'
import { SeverityMark, StatusMark } from '#ui/marks.tsx'
import { Again } from './again.tsx'
import { accept, keep, nameOf, redraft, relink, reopen, resolve, suggestAgain } from './finding-actions.ts'
import { FiveParts, Standing } from './issue-fields.tsx'
import classes from './findings.module.css'

/** One finding of the backlog, whole: its five parts, where it stands, what it is about and rests on, its history. */
export function IssueInspector({ id }: { readonly id: string | null }) {
  const open = useUi((state) => state.inspectorOpen)
  const width = useUi((state) => state.inspectorWidth)
  const issue = useDocument((document) => (id === null ? undefined : findRow(document, 'issues', id)))
  const stays = useHasSelected(issue !== undefined)
  const onWidth = (inspectorWidth: number) => useUi.setState({ inspectorWidth })
  if (!open) return null
  if (!issue)
    return (
      <IdleInspector
        hint="Select a finding to write its five parts: condition, criterion, cause, effect and recommendation."
        stays={stays}
        width={width}
        onWidth={onWidth}
      />
    )
  return (
    <Inspector
      title={nameOf(issue)}
      subtitle={issue.rule === '' ? 'Own finding' : `Suggested by ${issue.rule}, ${ruleName(issue.rule)}`}
      width={width}
      onWidth={onWidth}
    >
      <Flaws issue={issue} />
      <SuggestedAgain issue={issue} />
      <Standing key={`standing ${issue.id}`} issue={issue} />
      <Closing issue={issue} />
      <FiveParts key={`parts ${issue.id}`} issue={issue} />
      <About issue={issue} />
      <InspectorSection title="Evidence">
        <CitedEvidence of={{ table: 'issues', id: issue.id }} />
      </InspectorSection>
      <Heard issue={issue} />
      {issue.rule === '' ? null : <RuleToday issue={issue} />}
      <RowHistory matches={(table, row) => table === 'issues' && row === issue.id} />
    </Inspector>
  )
}

/** ISS-1 to ISS-4: what is wrong with this finding itself. */
function Flaws({ issue }: { readonly issue: Issue }) {
  const all = useFindings()
  const own = useMemo(
    () => all.filter(({ place }) => place.table === 'issues' && place.id === issue.id),
    [all, issue.id],
  )
  if (own.length === 0) return null
  return (
    <ul className={classes.flaws}>
      {own.map((finding) => (
        <li key={finding.id}>
          <span className={classes.flaw}>
            <strong>{ruleName(finding.rule)}</strong>
            <SeverityMark severity={finding.severity} />
          </span>
          <span className={classes.why}>
            {finding.rule}. {finding.detail}
          </span>
        </li>
      ))}
    </ul>
  )
}

function SuggestedAgain({ issue }: { readonly issue: Issue }) {
  const store = useDocumentStore()
  const suggestions = useSuggestions()
  const again = useMemo(() => suggestions.filter(({ before }) => before?.id === issue.id), [suggestions, issue.id])
  const [first] = again
  if (!first) return null
  const findings = again.map(({ finding }) => finding)
  const whole = again.length === Object.keys(issue.facts).length
  return (
    <div className={classes.block}>
      <Again suggestion={first} />
      {again.length > 1 ? <p className={classes.why}>and {again.length - 1} more of its rows</p> : null}
      <div className={classes.buttons}>
        <Button onClick={() => accept(store, findings)}>
          {!isDecided(issue) ? 'Take over the new facts' : whole ? 'Open again' : 'Open as a finding of its own'}
        </Button>
        {first.why === 'changed' ? <Button onClick={() => keep(store, findings)}>Keep as decided</Button> : null}
      </div>
    </div>
  )
}

/** The steps out of and back into the backlog. */
function Closing({ issue }: { readonly issue: Issue }) {
  const store = useDocumentStore()
  const today = useToday()
  const suggestions = useSuggestions()
  const again = suggestions.filter(({ before }) => before?.id === issue.id).length
  // All of it is suggested again: then the box above offers it, together with the facts of today.
  const offered = again > 0 && again === Object.keys(issue.facts).length
  return (
    <div className={classes.buttons}>
      {isDecided(issue) && !offered ? <Button onClick={() => reopen(store, issue)}>Open again</Button> : null}
      {isOpenIssue(issue, today) ? <Button onClick={() => resolve(store, issue)}>Mark as resolved</Button> : null}
      {Object.keys(issue.facts).length > 0 ? (
        <Button
          variant="link"
          title="Takes the finding out of the backlog; what the rule still finds is suggested again"
          onClick={() => suggestAgain(store, issue)}
        >
          Back to the suggestions
        </Button>
      ) : null}
    </div>
  )
}

/** Links shown; a finding about every service has thousands. */
const shownLinks = 40

function About({ issue }: { readonly issue: Issue }) {
  const store = useDocumentStore()
  const [shown, hidden] = [issue.links.slice(0, shownLinks), issue.links.slice(shownLinks)]
  return (
    <InspectorSection title={issue.links.length > 1 ? `About ${formatNumber(issue.links.length)} records` : 'About'}>
      {hidden.length > 0 ? (
        <p className={classes.why}>
          The first {shownLinks}; {formatNumber(hidden.length)} more are linked.
        </p>
      ) : null}
      <LinkPicker links={shown} onChange={(links) => relink(store, issue, [...new Set([...links, ...hidden])])} />
    </InspectorSection>
  )
}

/** Interview notes that were tagged with this finding. */
function Heard({ issue }: { readonly issue: Issue }) {
  const link = linkTo('issues', issue.id)
  const notes = useDocument((document) => document.interviewNotes.rows.filter((note) => note.links.includes(link)))
  const interviews = useDocument((document) => document.interviews)
  if (notes.length === 0) return null
  return (
    <InspectorSection title="Heard in interviews">
      <ul className={classes.heard}>
        {notes.map((note) => {
          const interview = interviews.rows[interviews.index.get(note.interview) ?? -1]
          return (
            <li key={note.id}>
              <p className={classes.text}>{note.text}</p>
              {interview ? (
                <Button variant="link" onClick={() => jumpTo({ stage: 'as-is', table: 'interviewNotes', id: note.id })}>
                  {interview.name || nameOr(interview.stakeholder, 'Interview')}
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
    </InspectorSection>
  )
}

const shownRows = 8

/** What the rule finds today among the rows that were decided here. */
function RuleToday({ issue }: { readonly issue: Issue }) {
  const store = useDocumentStore()
  const all = useFindings()
  const decided = Object.keys(issue.facts).length
  const still = useMemo(() => all.filter((finding) => finding.id in issue.facts), [all, issue.facts])
  return (
    <InspectorSection title={`${issue.rule} today`}>
      {still.length === 0 ? (
        <p className={classes.rule}>
          <StatusMark kind="on" /> The rule no longer finds {decided === 1 ? 'it' : `any of its ${decided} rows`}.
        </p>
      ) : (
        <>
          <p className={classes.rule}>
            Still finds {decided === 1 ? 'it' : `${still.length} of ${decided} rows`}.{' '}
            <Button
              variant="link"
              title="Writes the condition from what the rule finds today; undo brings your text back"
              onClick={() => redraft(store, issue)}
            >
              Draft the condition again
            </Button>
          </p>
          <ul className={classes.rows}>
            {still.slice(0, shownRows).map((finding) => (
              <li key={finding.id}>
                <Button variant="link" onClick={() => jumpTo(finding.place)}>
                  {finding.title}
                </Button>
              </li>
            ))}
            {still.length > shownRows ? <li className={classes.why}>and {still.length - shownRows} more</li> : null}
          </ul>
        </>
      )}
    </InspectorSection>
  )
}

/** Not open or planned. A waiver that has run out is both decided and open. */
function isDecided({ status }: Issue): boolean {
  return status === 'resolved' || status === 'waived' || status === 'dismissed'
}
