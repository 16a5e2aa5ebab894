import { memo } from 'react'
import { letterSetOf } from '#domain/client-words.ts'
import { useDocument } from '#store/document-context.tsx'
import { RaciLetters } from '#tables/raci-letters.tsx'
import classes from './letter-legend.module.css'

/** What the letters of the set in use stand for, in a line. */
export const LetterLegend = memo(function LetterLegend() {
  const set = useDocument(letterSetOf)
  return (
    <ul className={classes.legend} aria-label="Letters">
      {set.letters.map(({ letter, name }) => (
        <li key={letter}>
          <RaciLetters letters={letter} set={set} /> {name}
        </li>
      ))}
    </ul>
  )
})
