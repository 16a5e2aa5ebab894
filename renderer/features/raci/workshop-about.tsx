import type { ReactNode } from 'react'
import { dayText } from '#domain/day.ts'
import type { LetterSet } from '#domain/letter-set.ts'
import { toBe, type RaciLayer } from '#domain/raci.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument } from '#store/document-context.tsx'
import { RaciLetters } from '#tables/raci-letters.tsx'
import { Status } from '#ui/marks.tsx'
import { proposalsFor } from './item-proposals.tsx'
import { statusMarks } from './matrix-columns.tsx'
import { fixesOf } from './matrix-keys.ts'
import type { MatrixRow } from './matrix-rows.ts'
import classes from './workshop.module.css'

interface AboutProps {
  readonly row: MatrixRow
  readonly layer: RaciLayer
  readonly set: LetterSet
  /** A form takes the place between the name and the rest. */
  readonly children: ReactNode
}

/** What helps the room on the selected item: its letters in words, what is wrong, what was proposed, said and decided. */
export function WorkshopAbout({ row, layer, set, children }: AboutProps) {
  const { item } = row
  return (
    <>
      <p className={classes.item}>
        {nameOr(row.name, 'Item')} {layer === toBe ? <Status {...statusMarks[item.status]} /> : null}
      </p>
      {children}
      <div className={classes.facts}>
        <LettersInWords row={row} set={set} />
        <div>
          <Findings row={row} />
          <Decision row={row} />
        </div>
        <div>
          <Proposals item={item.id} />
          <Notes row={row} />
        </div>
      </div>
    </>
  )
}

/** Each letter of the set with its word and the roles that hold it: a legend at the same time. */
function LettersInWords({ row, set }: { readonly row: MatrixRow; readonly set: LetterSet }) {
  const roles = useDocument((document) => document.roles.rows)
  return (
    <dl className={classes.words} aria-label="Letters in words">
      {set.letters.map(({ letter, name }) => {
        const held = roles.filter((_, index) => row.cells[index]?.letters.includes(letter))
        return (
          <div key={letter}>
            <dt>
              <RaciLetters letters={letter} set={set} /> {name}
            </dt>
            <dd>{held.length === 0 ? '–' : held.map((role) => nameOr(role.name, 'Role')).join(', ')}</dd>
          </div>
        )
      })}
    </dl>
  )
}

function Findings({ row }: { readonly row: MatrixRow }) {
  const fixes = fixesOf(row)
  return (
    <>
      {row.findings.map((finding) => (
        <p key={finding.id}>
          {withoutName(finding.title, row.name)}
          {row.open.includes(finding) ? '' : ' (waived)'}
        </p>
      ))}
      {fixes.length > 0 ? (
        <p className={classes.fixes}>
          {fixes.slice(0, 9).map((fix, index) => (
            <span key={`${index} ${fix.label}`}>
              <kbd className={classes.key}>{index + 1}</kbd> {fix.label}
            </span>
          ))}
        </p>
      ) : null}
    </>
  )
}

/** The name stands above: "Golden path: no role is accountable" says it again. */
function withoutName(title: string, name: string): string {
  const rest = title.startsWith(`${name}: `) ? title.slice(name.length + 2) : title
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

function Decision({ row }: { readonly row: MatrixRow }) {
  const { decision, decidedBy, forum, decidedOn, signedOffBy } = row.item
  if (decision === '' && decidedBy === '' && signedOffBy === '') return null
  const day = decidedOn === null ? '' : dayText(decidedOn)
  const who = forum.startsWith(decidedBy) ? '' : decidedBy
  const by = [who, forum, day].filter((each) => each !== '').join(', ')
  return (
    <>
      {decision === '' && by === '' ? null : (
        <p>
          <b>Decided:</b> {decision} {by === '' ? '' : `(${by})`}
        </p>
      )}
      {signedOffBy === '' ? null : (
        <p>
          <b>Signed off by</b> {signedOffBy}
        </p>
      )}
    </>
  )
}

function Proposals({ item }: { readonly item: string }) {
  const document = useDocument((each) => each)
  return (
    <>
      {proposalsFor(document, item).map(({ id, name, answers, words }) => (
        <p key={id}>
          <b>{name} proposes:</b>{' '}
          {words.length === 0 ? [answers, 'as To-Be'].filter((each) => each !== '').join(', ') : words.join('; ')}
        </p>
      ))}
    </>
  )
}

function Notes({ row }: { readonly row: MatrixRow }) {
  const roles = useDocument((document) => document.roles)
  return (
    <>
      {row.comments.map(({ id, role, text, author }) => (
        <p key={id}>
          <b>Note on {nameOr(roles.rows[roles.index.get(role) ?? -1]?.name ?? '', 'Role')}:</b> {text}
          {author === '' ? '' : ` (${author})`}
        </p>
      ))}
    </>
  )
}
