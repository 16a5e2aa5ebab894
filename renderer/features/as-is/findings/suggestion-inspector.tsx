import { useMemo } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { ruleName } from '#domain/finding-rules.ts'
import { causeQuestion, draftIssue } from '#domain/issue-draft.ts'
import { isOpenIssue } from '#domain/issue.ts'
import type { Suggestion } from '#domain/suggestion.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { IdleInspector, Inspector, InspectorSection, useHasSelected } from '#ui/inspector.tsx'
import { SeverityMark } from '#ui/marks.tsx'
import { Again } from './again.tsx'
import { accept, addTo, keep, nameOf } from './finding-actions.ts'
import { showLook } from './findings-view.ts'
import classes from './findings.module.css'

interface SuggestionInspectorProps {
  readonly suggestion: Suggestion | null
  readonly onAccepted: (issue: string) => void
}

/** The selected suggestion with the text that accepting it would draft. */
export function SuggestionInspector({ suggestion, onAccepted }: SuggestionInspectorProps) {
  const open = useUi((state) => state.inspectorOpen)
  const width = useUi((state) => state.inspectorWidth)
  const stays = useHasSelected(suggestion !== null)
  const onWidth = (inspectorWidth: number) => useUi.setState({ inspectorWidth })
  if (!open) return null
  if (suggestion === null)
    return (
      <IdleInspector
        hint="Select a suggestion to read what accepting it would write down: what is, what should be, what follows from it, and what to do."
        stays={stays}
        width={width}
        onWidth={onWidth}
      />
    )
  const { finding } = suggestion
  return (
    <Inspector
      title={finding.title}
      subtitle={
        <span className={classes.subtitle}>
          <SeverityMark severity={finding.severity} /> {finding.rule}, {ruleName(finding.rule)}
        </span>
      }
      width={width}
      onWidth={onWidth}
    >
      <Draft suggestion={suggestion} onAccepted={onAccepted} />
    </Inspector>
  )
}

function Draft({ suggestion, onAccepted }: SuggestionInspectorProps & { readonly suggestion: Suggestion }) {
  const store = useDocumentStore()
  const today = useToday()
  const { finding, before, why } = suggestion
  const document = useDocument((each) => each)
  const draft = useMemo(() => draftIssue([finding], document, catalog), [finding, document])
  const siblings = document.issues.rows.filter(
    (issue) => issue.rule === finding.rule && issue.id !== before?.id && isOpenIssue(issue, today),
  )
  return (
    <>
      {why === 'new' ? null : (
        <div className={classes.block}>
          <Again suggestion={suggestion} />
        </div>
      )}
      <div className={classes.buttons}>
        <Button
          onClick={() => {
            const issue = accept(store, [finding])
            if (issue !== null) onAccepted(issue)
          }}
        >
          {before === null ? 'Accept and edit' : 'Open again and edit'}
        </Button>
        {why === 'changed' ? <Button onClick={() => keep(store, [finding])}>Keep as decided</Button> : null}
        <Button variant="link" onClick={() => jumpTo(finding.place)}>
          Show the row
        </Button>
      </div>
      {before === null
        ? siblings.slice(0, 3).map((issue) => (
            <p key={issue.id} className={classes.sibling}>
              <Button variant="link" onClick={() => addTo(store, issue, [finding])}>
                Add to “{nameOf(issue)}”
              </Button>
            </p>
          ))
        : null}
      <InspectorSection title="Condition: what is">
        <p className={classes.text}>{draft.condition}</p>
      </InspectorSection>
      <InspectorSection title="Criterion: what should be">
        <p className={classes.text}>{draft.criterion}</p>
      </InspectorSection>
      <InspectorSection title="Cause: for you to find out">
        <p className={classes.ask}>{causeQuestion(finding.rule)}</p>
      </InspectorSection>
      {draft.effect === '' ? null : (
        <InspectorSection title="Effect: what follows">
          <p className={classes.text}>{draft.effect}</p>
        </InspectorSection>
      )}
      <InspectorSection title="Recommendation">
        <p className={classes.text}>{draft.recommendation}</p>
      </InspectorSection>
      {before === null ? null : (
        <p className={classes.sibling}>
          <Button variant="link" onClick={() => showBefore()}>
            Show what was decided
          </Button>
        </p>
      )}
    </>
  )

  function showBefore(): void {
    if (before === null) return
    showLook(store, 'backlog')
    jumpTo({ stage: 'as-is', table: 'issues', id: before.id })
  }
}
