import { Button } from '#ui/button.tsx'
import { formatMoment } from '#ui/format.ts'
import classes from './home.module.css'
import type { DeletedEngagement } from './session-state.ts'
import { restoreEngagement } from './shelf.ts'

/** What can still be brought back; nothing is drawn when there is nothing. */
export function DeletedList({ deleted }: { readonly deleted: readonly DeletedEngagement[] }) {
  if (deleted.length === 0) return null
  return (
    <details className={classes.deleted}>
      <summary>Recently deleted ({deleted.length})</summary>
      <ul>
        {deleted.map(({ id, name, deletedAt }) => (
          <li key={id}>
            <span className={classes.deletedName}>{name}</span>
            <span>deleted {formatMoment(deletedAt)}, kept for 30 days</span>
            <Button variant="link" aria-label={`Restore ${name}`} onClick={() => void restoreEngagement(id)}>
              Restore
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
