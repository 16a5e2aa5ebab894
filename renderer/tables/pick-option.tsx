import { Combobox } from '@mantine/core'
import classes from './pick-option.module.css'

interface PickOptionProps {
  readonly value: string
  readonly text: string
  /** Said smaller behind the text, such as the kind of record. */
  readonly hint?: string | undefined
}

/** One line of a list to pick from. */
export function PickOption({ value, text, hint }: PickOptionProps) {
  return (
    <Combobox.Option value={value} className={classes.option}>
      <span className={classes.text}>{text}</span>
      {hint === undefined ? null : <span className={classes.hint}>{hint}</span>}
    </Combobox.Option>
  )
}
