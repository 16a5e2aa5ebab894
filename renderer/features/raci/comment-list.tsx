import { layerName } from '#domain/raci-layers.ts'
import { findRow } from '#domain/document.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument } from '#store/document-context.tsx'
import { formatDay } from '#ui/format.ts'
import classes from './comment-list.module.css'

/** What was said about the cells of an item, in any layer; nothing while nobody has said anything. */
export function CommentList({ item }: { readonly item: string }) {
  const document = useDocument((each) => each)
  const comments = document.raciComments.rows.filter((comment) => comment.item === item)
  if (comments.length === 0) return null
  return (
    <ul className={classes.comments} aria-label="Comments">
      {comments.map(({ id, layer, role, text, author, date }) => (
        <li key={id}>
          <span className={classes.about}>
            {author.trim() || 'Somebody'} on {nameOr(findRow(document, 'roles', role)?.name ?? '', 'Role')},{' '}
            {layerName(document, layer)}, {formatDay(date)}
          </span>
          {text}
        </li>
      ))}
    </ul>
  )
}
