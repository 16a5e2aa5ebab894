import { letterSetOf } from '#domain/client-words.ts'
import { foreignLetters, type LetterSet } from '#domain/letter-set.ts'
import { isChanged, type PlannedCell, type PlannedItem, type PresetPlan } from '#domain/raci-preset-commands.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument } from '#store/document-context.tsx'
import { RaciLetters } from '#tables/raci-letters.tsx'
import classes from './preset-dialog.module.css'
import { breakable } from './role-heading.ts'

interface PresetDiffProps {
  readonly plan: PresetPlan
  /** Those of the plan that are shown. */
  readonly items: readonly PlannedItem[]
}

/** Items by roles, each cell as it is and as it would be. */
export function PresetDiff({ plan, items }: PresetDiffProps) {
  const set = useDocument(letterSetOf)
  return (
    <div className={classes.scroll} role="region" aria-label="What changes" tabIndex={0}>
      <table className={classes.diff}>
        <thead>
          <tr>
            <th scope="col">Item</th>
            {plan.roles.map(({ role, added, as }) => (
              <th key={role.id} scope="col">
                {breakable(nameOr(role.name, 'Role'))}
                {added ? <span className={classes.new}>new</span> : null}
                {as === null ? null : <span className={classes.as}>as {as}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.item.id} data-kept={!item.applies || undefined}>
              <th scope="row">
                {item.name}
                {item.added ? <span className={classes.new}>new</span> : null}
                {item.applies ? null : <span className={classes.kept}>Agreed: stays as it is</span>}
                {item.why === '' || !item.applies || !item.cells.some(isChanged) ? null : (
                  <span className={classes.why}>{item.why}</span>
                )}
              </th>
              {item.cells.map((cell) => (
                <DiffCell key={cell.role} cell={cell} kept={!item.applies} set={set} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface DiffCellProps {
  readonly cell: PlannedCell
  /** Of an agreed item that is left as it is. */
  readonly kept: boolean
  readonly set: LetterSet
}

function DiffCell({ cell, kept, set }: DiffCellProps) {
  const changed = !kept && isChanged(cell)
  return (
    <td data-changed={changed || undefined}>
      {changed ? (
        <span className={classes.change}>
          <Letters text={cell.before} set={set} />
          <span aria-label="becomes" role="img">
            →
          </span>
          <Letters text={cell.after} set={set} />
        </span>
      ) : (
        <Letters text={cell.before} set={set} />
      )}
    </td>
  )
}

/** Letters as the matrix draws them; what was kept as typed as it was typed. */
function Letters({ text, set }: { readonly text: string; readonly set: LetterSet }) {
  if (text === '') return <span className={classes.dimmed}>–</span>
  return foreignLetters(text, set) === '' ? <RaciLetters letters={text} set={set} /> : <>“{text}”</>
}
