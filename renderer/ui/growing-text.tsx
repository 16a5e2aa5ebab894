import { Textarea, type TextareaProps } from '@mantine/core'
import type { CSSProperties, Ref } from 'react'
import classes from './growing-text.module.css'

interface GrowingTextProps extends TextareaProps {
  /** Lines shown at least. */
  readonly least: number
  readonly ref?: Ref<HTMLTextAreaElement>
}

/** A field as high as its text, up to eight lines. The style sheet sees to it: measuring by script costs a layout for every drawing. */
export function GrowingText({ least, ...field }: GrowingTextProps) {
  const style: CSSProperties & Record<`--${string}`, string> = { '--least': String(least) }
  return <Textarea {...field} style={style} classNames={{ input: classes.input ?? '' }} />
}
