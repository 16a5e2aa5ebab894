import { entryOf, type LetterSet } from '#domain/letter-set.ts'
import classes from './workshop.module.css'

interface WorkshopKeysProps {
  readonly set: LetterSet
  /** What is being filled in; null in the grid. */
  readonly doing: 'deciding' | 'waiving' | 'signing' | null
  /** Whether the cursor is on a letter, and how many remedies there are. */
  readonly onLetter: boolean
  readonly remedies: number
  readonly canDecide: boolean
  readonly canWaive: boolean
  readonly canSign: boolean
}

/** The keys that work right now. */
export function WorkshopKeys(props: WorkshopKeysProps) {
  return (
    <div className={classes.keys} role="note" aria-label="Keys">
      {keysFor(props).map(([key, what]) => (
        <span key={what}>
          <kbd className={classes.key}>{key}</kbd> {what}
        </span>
      ))}
    </div>
  )
}

type Hint = readonly [key: string, what: string]

function keysFor({ set, doing, onLetter, remedies, canDecide, canWaive, canSign }: WorkshopKeysProps): readonly Hint[] {
  if (doing !== null)
    return [
      ['Tab', 'next field'],
      ['Enter', { deciding: 'agreed', waiving: 'waive', signing: 'sign off' }[doing]],
      ['Esc', 'back to the matrix'],
    ]
  const plain = (letter: string) => (entryOf(set, letter) ? `Alt+${letter}` : letter)
  const digits = Array.from({ length: Math.min(remedies, 3) }, (_, index) => index + 1).join(' ')
  return [
    ...(onLetter ? [[set.letters.map(({ letter }) => letter).join(' '), 'letters'] as const] : []),
    ...(remedies > 0 ? [[remedies > 3 ? `${digits} …` : digits, 'remedy'] as const] : []),
    ...(canDecide
      ? ([
          ['Enter', 'decision'],
          [plain('S'), 'status'],
        ] as const)
      : []),
    ...(canWaive ? [[plain('W'), 'waive'] as const] : []),
    ...(canSign ? [[plain('O'), 'sign off'] as const] : []),
    ['PgUp PgDn', 'group'],
    ['Ctrl+Z', 'undo'],
    ['Ctrl +  −', 'size'],
    ['F1', 'all keys'],
    ['Esc', 'leave'],
  ]
}
