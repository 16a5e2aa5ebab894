import { layersOf } from '#domain/raci-layers.ts'
import { raciCellId, type RaciCellRef } from '#domain/raci.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument } from '#store/document-context.tsx'
import { formatDay } from '#ui/format.ts'
import classes from './comment-list.module.css'

interface CommentListProps {
  readonly item: string
  /** The cell whose notes are shown elsewhere. */
  readonly except: RaciCellRef | null
}

/** Whether it was said about a cell of the item other than this one. */
export function isElsewhere(comment: RaciCellRef, item: string, except: RaciCellRef | null): boolean {
  return comment.item === item && (except === null || raciCellId(comment) !== raciCellId(except))
}

/** What was said about the cells of an item, in any layer; nothing while nobody has said anything. */
export function CommentList({ item, except }: CommentListProps) {
  const { raciComments, roles, proposals } = useDocument((document) => ({
    raciComments: document.raciComments,
    roles: document.roles,
    proposals: document.proposals,
  }))
  const comments = raciComments.rows.filter((comment) => isElsewhere(comment, item, except))
  const layers = new Map(layersOf({ proposals }).map(({ id, name }) => [id, name]))
  const columns = new Map(roles.rows.map(({ id, name }) => [id, nameOr(name, 'Role')]))
  if (comments.length === 0) return null
  return (
    <ul className={classes.comments} aria-label="Comments">
      {comments.map(({ id, layer, role, text, author, date }) => (
        <li key={id}>
          <span className={classes.about}>
            {author.trim() || 'Somebody'} on {columns.get(role)}, {layers.get(layer)}, {formatDay(date)}
          </span>
          {text}
        </li>
      ))}
    </ul>
  )
}
