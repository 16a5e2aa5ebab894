import { basisWords, type PlanEffect } from '#domain/effect/plan-effect.ts'
import { withUnit } from '#domain/target-text.ts'
import classes from './effect-table.module.css'
import { PlainTable } from './plain-table.tsx'

/** What is expected of each figure, beside what that takes for granted. */
export function EffectTable({ effects }: { readonly effects: readonly PlanEffect[] }) {
  return (
    <PlainTable
      className={classes.table}
      columns={['Figure', 'Today', 'Expected', 'How it is known', 'Tasks', 'Taken for granted']}
    >
      {effects.map((effect) => (
        <tr key={effect.id}>
          <th scope="row">{effect.name}</th>
          <td>{figureWords(effect.now, effect)}</td>
          <td>{figureWords(effect.then, effect)}</td>
          <td>{basisWords[effect.basis]}</td>
          <td>{effect.tasks}</td>
          <td>{effect.assumption}</td>
        </tr>
      ))}
    </PlainTable>
  )
}

function figureWords(value: number | null, { unit }: PlanEffect): string {
  if (value === null) return 'unknown'
  return unit === 'level' ? `level ${value}` : withUnit(value, unit)
}
