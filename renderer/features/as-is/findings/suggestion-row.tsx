import { memo } from 'react'
import type { Suggestion } from '#domain/suggestion.ts'
import { Button } from '#ui/button.tsx'
import { SeverityMark } from '#ui/marks.tsx'
import { DismissForm } from './dismiss-form.tsx'
import { Again } from './again.tsx'
import classes from './suggestion-list.module.css'

interface SuggestionRowProps {
  readonly suggestion: Suggestion
  readonly selected: boolean
  readonly dismissing: boolean
  readonly onSelect: () => void
  /** Goes to the row that caused it. */
  readonly onOpen: () => void
  readonly onAccept: () => void
  readonly onKeep: () => void
  readonly onDismissing: () => void
  readonly onDismiss: (reason: string) => void
  readonly onCancel: () => void
}

/** One suggestion. Focusing it shows its draft in the inspector; a double click goes to what it is about. */
export const SuggestionRow = memo(function SuggestionRow(props: SuggestionRowProps) {
  const { suggestion, selected, dismissing } = props
  const { finding, why } = suggestion
  return (
    <li className={classes.item} data-selected={selected || undefined}>
      <div className={classes.row}>
        <button
          type="button"
          className={classes.open}
          data-suggestion={finding.id}
          aria-pressed={selected}
          onFocus={props.onSelect}
          onClick={props.onSelect}
          onDoubleClick={props.onOpen}
        >
          <span className={classes.severity}>
            <SeverityMark severity={finding.severity} />
          </span>
          <span className={classes.words}>
            <span className={classes.title}>{finding.title}</span>
            <span className={classes.detail}>{finding.detail}</span>
          </span>
        </button>
        <span className={classes.actions}>
          <Button variant="link" title="Accept (A)" aria-label={`Accept: ${finding.title}`} onClick={props.onAccept}>
            Accept <kbd>A</kbd>
          </Button>
          {why === 'changed' ? (
            <Button
              variant="link"
              title="What was decided holds on these facts too (K)"
              aria-label={`Keep as decided: ${finding.title}`}
              onClick={props.onKeep}
            >
              Keep <kbd>K</kbd>
            </Button>
          ) : null}
          <Button
            variant="link"
            title="Dismiss (D)"
            aria-label={`Dismiss: ${finding.title}`}
            onClick={props.onDismissing}
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
      {dismissing ? <DismissForm count={1} onDismiss={props.onDismiss} onCancel={props.onCancel} /> : null}
    </li>
  )
})
