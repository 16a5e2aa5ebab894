import { memo } from 'react'
import type { Finding } from '#domain/finding.ts'
import type { Suggestion } from '#domain/suggestion.ts'
import shared from '#tables/finding-rows.module.css'
import { Button } from '#ui/button.tsx'
import { SeverityMark } from '#ui/marks.tsx'
import { DismissForm } from './dismiss-form.tsx'
import { Again } from './again.tsx'
import classes from './suggestion-list.module.css'

/** The same object for as long as the list is the same, so that selecting a row draws two rows and not all of them. */
export interface SuggestionActions {
  readonly select: (finding: Finding) => void
  /** Goes to the row that caused it. */
  readonly open: (finding: Finding) => void
  readonly accept: (findings: readonly Finding[]) => void
  readonly keep: (findings: readonly Finding[]) => void
  /** Asks why: `at` is the finding id of a suggestion, or the rule of a whole group. */
  readonly ask: (at: string) => void
  readonly dismiss: (findings: readonly Finding[], reason: string) => void
  readonly cancel: (at: string) => void
}

interface SuggestionRowProps {
  readonly suggestion: Suggestion
  readonly selected: boolean
  readonly dismissing: boolean
  readonly actions: SuggestionActions
}

/** One suggestion. Focusing it shows its draft in the inspector; a double click goes to what it is about. */
export const SuggestionRow = memo(function SuggestionRow(props: SuggestionRowProps) {
  const { suggestion, selected, dismissing, actions } = props
  const { finding, why } = suggestion
  return (
    <li className={classes.item} data-selected={selected || undefined}>
      <div className={`${shared.row} ${classes.row}`}>
        <button
          type="button"
          className={`${shared.open} ${classes.open}`}
          data-suggestion={finding.id}
          aria-pressed={selected}
          onFocus={() => actions.select(finding)}
          onClick={() => actions.select(finding)}
          onDoubleClick={() => actions.open(finding)}
        >
          <span className={shared.severity}>
            <SeverityMark severity={finding.severity} />
          </span>
          <span className={shared.words}>
            <span className={shared.title}>{finding.title}</span>
            <span className={shared.detail}>{finding.detail}</span>
          </span>
        </button>
        <span className={classes.actions}>
          <Button
            variant="link"
            title="Accept (A)"
            aria-label={`Accept: ${finding.title}`}
            onClick={() => actions.accept([finding])}
          >
            Accept <kbd>A</kbd>
          </Button>
          {why === 'changed' ? (
            <Button
              variant="link"
              title="What was decided holds on these facts too (K)"
              aria-label={`Keep as decided: ${finding.title}`}
              onClick={() => actions.keep([finding])}
            >
              Keep <kbd>K</kbd>
            </Button>
          ) : null}
          <Button
            variant="link"
            title="Dismiss (D)"
            aria-label={`Dismiss: ${finding.title}`}
            onClick={() => actions.ask(finding.id)}
          >
            Dismiss <kbd>D</kbd>
          </Button>
        </span>
      </div>
      {why === 'new' ? null : (
        <div className={classes.again}>
          <Again suggestion={suggestion} />
        </div>
      )}
      {dismissing ? (
        <DismissForm
          count={1}
          onDismiss={(reason) => actions.dismiss([finding], reason)}
          onCancel={() => actions.cancel(finding.id)}
        />
      ) : null}
    </li>
  )
})
