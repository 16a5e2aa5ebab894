import { NativeSelect, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { meaningNames, type LetterMeaning, type OwnLetter } from '#domain/letter-set.ts'
import { Button, IconButton } from '#ui/button.tsx'
import classes from './letter-set-dialog.module.css'

interface OwnLettersProps {
  readonly letters: readonly OwnLetter[]
  /** Why these make no set; null when they do. */
  readonly problem: string | null
  readonly onChange: (letters: readonly OwnLetter[]) => void
}

/** The letters of the client: each with a name and what it says of a role, in the order of a cell. */
export function OwnLetters({ letters, problem, onChange }: OwnLettersProps) {
  const change = (at: number, patch: Partial<OwnLetter>) =>
    onChange(letters.map((each, index) => (index === at ? { ...each, ...patch } : each)))
  return (
    <div className={classes.own} role="group" aria-label="Own letters">
      {letters.map((each, at) => (
        <div key={at} className={classes.ownLetter}>
          <TextInput
            size="xs"
            aria-label={`Letter ${at + 1}`}
            value={each.letter}
            maxLength={1}
            onChange={(event) => change(at, { letter: event.currentTarget.value.toUpperCase() })}
          />
          <TextInput
            size="xs"
            aria-label={`Name of letter ${at + 1}`}
            placeholder="Name"
            value={each.name}
            maxLength={40}
            onChange={(event) => change(at, { name: event.currentTarget.value })}
          />
          <NativeSelect
            size="xs"
            aria-label={`Meaning of letter ${at + 1}`}
            data={meanings}
            value={each.meaning}
            // Safe: the values are the keys of the names.
            onChange={(event) => change(at, { meaning: event.currentTarget.value as LetterMeaning })}
          />
          <IconButton
            label={`Remove letter ${at + 1}`}
            onClick={() => onChange(letters.filter((_, index) => index !== at))}
          >
            <IconX size={14} aria-hidden />
          </IconButton>
        </div>
      ))}
      <div className={classes.ownFoot}>
        <Button size="small" onClick={() => onChange([...letters, { letter: '', name: '', meaning: 'consulted' }])}>
          Add a letter
        </Button>
        <span className={classes.problem} role="status">
          {problem}
        </span>
      </div>
    </div>
  )
}

const meanings = Object.entries(meaningNames).map(([value, label]) => ({ value, label }))
