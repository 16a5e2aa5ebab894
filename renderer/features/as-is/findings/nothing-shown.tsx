import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatNumber } from '#ui/format.ts'

interface NothingShownProps {
  /** Undecided suggestions, filter or not. */
  readonly all: number
  /** Those of them that the filter hides: of the rule that is asked for, if one is. */
  readonly hidden: number
  /** What is decided: of that rule, if one is asked for. */
  readonly decided: { readonly accepted: number; readonly dismissed: number }
  readonly rule: string | null
  readonly onAll: () => void
  readonly onBacklog: () => void
}

/** Why no suggestion is listed, and the way on. */
export function NothingShown({ all, hidden, decided, rule, onAll, onBacklog }: NothingShownProps) {
  if (hidden > 0)
    return (
      <EmptyState
        title={`No suggestion${rule === null ? '' : ` of ${rule}`} fits the filter`}
        text={hidden === 1 ? 'The one suggestion is hidden.' : `All ${formatNumber(hidden)} suggestions are hidden.`}
        action={<Button onClick={onAll}>Show all</Button>}
      />
    )
  if (decided.accepted + decided.dismissed > 0)
    return (
      <EmptyState
        title={`Every suggestion${rule === null ? '' : ` of ${rule}`} is decided`}
        text={`${decidedText(decided)}. One is made again when its facts change.`}
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
  if (all > 0)
    return (
      <EmptyState
        title={`${rule ?? 'The rule'} finds nothing today`}
        text="What it once found has been settled, or is no longer there."
        action={<Button onClick={onAll}>Show all suggestions</Button>}
      />
    )
  return (
    <EmptyState
      title="Nothing to suggest"
      text="Services without owners or objectives, answers that the data denies, conflicts in the matrix: what the rules find as the engagement is filled in is suggested here, with a drafted text."
    />
  )
}

/** "9 accepted, 3 dismissed". */
function decidedText({ accepted, dismissed }: NothingShownProps['decided']): string {
  return [
    ...(accepted > 0 ? [`${formatNumber(accepted)} accepted`] : []),
    ...(dismissed > 0 ? [`${formatNumber(dismissed)} dismissed`] : []),
  ].join(', ')
}
