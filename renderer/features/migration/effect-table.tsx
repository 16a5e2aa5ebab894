import { basisWords, type PlanEffect } from '#domain/effect/plan-effect.ts'
import { withUnit } from '#domain/target-text.ts'
import classes from './effect-table.module.css'

/** What is expected of each figure, beside what that takes for granted. */
export function EffectTable({ effects }: { readonly effects: readonly PlanEffect[] }) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Today</th>
          <th scope="col">Expected</th>
          <th scope="col">How it is known</th>
          <th scope="col">Tasks</th>
          <th scope="col">Taken for granted</th>
        </tr>
      </thead>
      <tbody>
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
      </tbody>
    </table>
  )
}

function figureWords(value: number | null, { unit }: PlanEffect): string {
  if (value === null) return 'unknown'
  return unit === 'level' ? `level ${value}` : withUnit(value, unit)
}
