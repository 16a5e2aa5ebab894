import { entryOf, type LetterSet } from '#domain/letter-set.ts'
import classes from './raci-letters.module.css'

interface RaciLettersProps {
  readonly letters: string
  readonly set: LetterSet
  /** Suggested and not confirmed: a dashed frame around them. */
  readonly derived?: boolean
}

/** The letters of a RACI cell, told apart by shape: A filled, R outlined, C and the like on a tint, I dotted. */
export function RaciLetters({ letters, set, derived = false }: RaciLettersProps) {
  return (
    <span className={classes.letters} data-derived={derived || undefined}>
      {[...letters].map((letter) => (
        <span key={letter} className={classes.letter} data-meaning={entryOf(set, letter)?.meaning}>
          {letter}
        </span>
      ))}
      {derived ? <span className="visually-hidden">, suggested</span> : null}
    </span>
  )
}
