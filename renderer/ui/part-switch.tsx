import { FilterChip } from './filter-chip.tsx'
import classes from './part-switch.module.css'

export interface PartSwitchProps<Part extends string> {
  readonly parts: readonly { readonly part: Part; readonly title: string; readonly count?: number }[]
  readonly shown: Part
  readonly onShow: (part: Part) => void
}

/** Between the parts of a tab, at the left of its toolbar. */
export function PartSwitch<Part extends string>({ parts, shown, onShow }: PartSwitchProps<Part>) {
  return (
    <div className={classes.parts} role="group" aria-label="Shown">
      {parts.map(({ part, title, count }) => (
        <FilterChip
          key={part}
          pressed={part === shown}
          onPress={() => onShow(part)}
          {...(count === undefined ? {} : { count })}
        >
          {title}
        </FilterChip>
      ))}
    </div>
  )
}
