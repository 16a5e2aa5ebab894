import { entryText } from '#domain/raci-difference.ts'
import type { LetterSet } from '#domain/letter-set.ts'
import type { RaciCell } from '#domain/raci.ts'
import { RaciLetters } from '#tables/raci-letters.tsx'
import classes from './compare.module.css'

/** What stands in a cell: its letters, the text that is none, or a dash. */
export function Entry({ cell, set }: { readonly cell: RaciCell | undefined; readonly set: LetterSet }) {
  const text = entryText(cell)
  if (text === '') return <span className={classes.none}>–</span>
  return cell?.invalid === undefined ? <RaciLetters letters={cell?.letters ?? ''} set={set} /> : <span>{text}</span>
}
