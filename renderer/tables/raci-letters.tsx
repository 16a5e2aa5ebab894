import { entryOf, type LetterSet } from '#domain/letter-set.ts'
import classes from './raci-letters.module.css'

/** The letters of a RACI cell, told apart by shape: A filled, R outlined, C plain, I dotted. */
export function RaciLetters({ letters, set }: { readonly letters: string; readonly set: LetterSet }) {
  return (
    <span className={classes.letters}>
      {[...letters].map((letter) => (
        <span key={letter} className={classes.letter} data-meaning={entryOf(set, letter)?.meaning}>
          {letter}
        </span>
      ))}
    </span>
  )
}
