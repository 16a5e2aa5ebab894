import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { letterSetOf } from '#domain/client-words.ts'
import { countSwitch } from '#domain/letter-set-commands.ts'
import { letterMapping, type LetterMapping } from '#domain/letter-mapping.ts'
import {
  asNamed,
  entryOf,
  knownLetterSets,
  letterSet,
  letterSetProblem,
  type LetterSet,
  type LetterSetId,
  type OwnLetter,
} from '#domain/letter-set.ts'
import { joinNames } from '#domain/name-list.ts'
import { layersOf } from '#domain/raci-layers.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { RaciLetters } from '#tables/raci-letters.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { count, formatNumber } from '#ui/format.ts'
import classes from './letter-set-dialog.module.css'
import { OwnLetters } from './own-letters.tsx'
import { switchLetters } from './raci-actions.ts'

/** Writes the matrix in other letters, after showing what becomes of each letter that is in it. */
export function LetterSetDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const present = letterSetOf(document)
  const kept = document.engagement.rows[0]?.ownLetters ?? none
  const [to, setTo] = useState<LetterSetId>(present.id)
  const [own, setOwn] = useState<readonly OwnLetter[]>(() => (kept.length > 0 ? kept : present.letters.map(toOwn)))
  const [chosen, setChosen] = useState<LetterMapping>({})
  const target = letterSet(to, own)
  const uses = countSwitch(document, {}).uses
  const mapping = { ...becomes(Object.keys(uses), present, target), ...stillThere(chosen, target) }
  const { emptied } = countSwitch(document, mapping)
  const problem = to === 'own' ? letterSetProblem(own) : null
  const same = to === present.id && (to !== 'own' || own === kept)
  const apply = () => {
    switchLetters(store, to, to === 'own' ? own : kept, mapping)
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title="Letters of the matrix" size={720}>
      <div className={classes.sets} role="radiogroup" aria-label="Letters">
        {[...knownLetterSets, letterSet('own', own)].map((set) => (
          <label key={set.id} className={classes.set}>
            <input
              type="radio"
              name="letters"
              checked={set.id === to}
              data-autofocus={set.id === to || undefined}
              onChange={() => {
                setTo(set.id)
                setChosen({})
              }}
            />
            <span>
              {set.id === 'own' ? 'Own letters' : set.name}
              {set.id === present.id ? <span className={classes.dimmed}> in use</span> : null}
            </span>
          </label>
        ))}
      </div>
      {to === 'own' ? null : <p className={classes.words}>{wordsOf(target)}</p>}
      {to === 'own' ? <OwnLetters letters={own} problem={problem} onChange={setOwn} /> : null}
      {same ? (
        <p className={classes.result} role="status">
          The matrix is written in these letters.
        </p>
      ) : (
        <>
          <Mapping
            uses={uses}
            present={present}
            target={target}
            mapping={mapping}
            onChoose={(letter, into) => setChosen({ ...chosen, [letter]: into })}
          />
          <p className={classes.words}>
            Counted in {joinNames(layersOf(document).map(({ name }) => name))}, not only in the layer on the screen.
          </p>
          <p className={classes.result} role="status">
            {emptied === 0
              ? 'Every cell keeps a letter. All layers change in one step; Undo takes it back whole.'
              : `${count(emptied, 'cell', 'cells')} would end empty. All layers change in one step; Undo takes it back whole.`}
          </p>
        </>
      )}
      <div className={classes.buttons}>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="primary" disabled={same || problem !== null} onClick={apply}>
          {to === 'own' ? 'Use these letters' : `Switch to ${target.name}`}
        </Button>
      </div>
    </Dialog>
  )
}

interface MappingProps {
  readonly uses: Readonly<Record<string, number>>
  readonly present: LetterSet
  readonly target: LetterSet
  readonly mapping: LetterMapping
  readonly onChoose: (letter: string, into: string | null) => void
}

/** What becomes of each letter; every proposal can be changed. */
function Mapping({ uses, present, target, mapping, onChoose }: MappingProps) {
  const choices = [
    ...uniqueLetters(target).map(({ letter, name }) => ({ value: letter, label: `${letter} ${name}` })),
    { value: '', label: 'No letter' },
  ]
  return (
    <table className={classes.mapping}>
      <thead>
        <tr>
          <th scope="col">Now</th>
          <th scope="col">Cells, all layers</th>
          <th scope="col">Becomes</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(uses).map(([letter, cells]) => (
          <tr key={letter}>
            <th scope="row">
              <RaciLetters letters={letter} set={present} />
              {entryOf(present, letter)?.name ?? `not of ${present.name}`}
            </th>
            <td>{formatNumber(cells)}</td>
            <td>
              <NativeSelect
                size="xs"
                aria-label={`What ${letter} becomes`}
                data={choices}
                value={mapping[letter] ?? ''}
                onChange={(event) => onChoose(letter, event.currentTarget.value || null)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const none: readonly OwnLetter[] = []

function toOwn({ letter, name, meaning }: OwnLetter): OwnLetter {
  return { letter, name, meaning }
}

/** The proposal for every letter in use; one that is not of the present set stays itself where it can. */
function becomes(letters: readonly string[], present: LetterSet, target: LetterSet): LetterMapping {
  const strange = letters.filter((letter) => !entryOf(present, letter))
  return {
    ...Object.fromEntries(strange.map((letter) => [letter, entryOf(target, letter)?.letter ?? null])),
    ...letterMapping(present, target),
  }
}

/** Choices whose letter has gone from one's own set meanwhile no longer hold. */
function stillThere(chosen: LetterMapping, target: LetterSet): LetterMapping {
  return Object.fromEntries(Object.entries(chosen).filter(([, into]) => into === null || entryOf(target, into)))
}

/** While one's own letters are being typed, one may be there twice or still be missing. */
function uniqueLetters({ letters }: LetterSet) {
  return letters.filter(({ letter }, at) => letter !== '' && letters.findIndex((each) => each.letter === letter) === at)
}

/** "R Responsible, A Accountable" */
function wordsOf(set: LetterSet): string {
  return asNamed(set)
    .map(({ letter, name }) => `${letter} ${name}`)
    .join(', ')
}
