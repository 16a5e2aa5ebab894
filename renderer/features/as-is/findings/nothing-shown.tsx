import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { count, formatNumber } from '#ui/format.ts'

interface NothingShownProps {
  /** Undecided suggestions, filter or not. */
  readonly all: number
  /** What the rules find, decided. */
  readonly decided: number
  readonly rule: string | null
  readonly onAll: () => void
  readonly onBacklog: () => void
}

/** Why no suggestion is listed, and the way on. */
export function NothingShown({ all, decided, rule, onAll, onBacklog }: NothingShownProps) {
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
