import { IconX } from '@tabler/icons-react'
import { useDeferredValue } from 'react'
import { cite, citeNew, evidenceName, evidenceOf, type Citing } from '#domain/citation.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { weakestGrade } from '#domain/evidence-grade.ts'
import { understood } from '#domain/invalid-text.ts'
import { searchTest } from '#domain/word-search.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { jumpTo } from '#store/ui-store.ts'
import { Button, IconButton } from '#ui/button.tsx'
import { formatDay } from '#ui/format.ts'
import { GradeMark } from './grade-mark.tsx'
import { PickInput } from './pick-input.tsx'
import classes from './picked-list.module.css'

export interface CitePickerProps {
  readonly ids: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
  /** Adds evidence with this title and cites it. Without it only evidence that is there can be cited. */
  readonly onNew?: (title: string) => void
  /** Said while nothing is cited. */
  readonly empty?: string
  readonly placeholder?: string
}

/**
 * The evidence of one conclusion, ready for an inspector: what it cites, the weakest grade it rests on, adding by title
 * (also a new one) and removing. Every change is one step of Undo.
 */
export function CitedEvidence({ of }: { readonly of: Citing }) {
  const store = useDocumentStore()
  const ids = useDocument((document) => evidenceOf(document, of))
  return (
    <CitePicker
      ids={ids}
      onChange={(next) => store.commit('Change the evidence cited', cite(of, next))}
      onNew={(title) => store.commit(`Cite new evidence “${title}”`, citeNew(of, title))}
    />
  )
}

/** Evidence by its ids with grades and the weakest of them; found and added by title. */
export function CitePicker({ ids, onChange, onNew, empty, placeholder }: CitePickerProps) {
  const store = useDocumentStore()
  const evidence = useDeferredValue(useDocument((document) => document.evidence))
  const carried = weakestGrade(ids, { evidence })
  return (
    <div>
      {ids.length === 0 ? (
        <p className={classes.carried}>{empty ?? 'Rests on no evidence yet.'}</p>
      ) : (
        <p className={classes.carried} title="A conclusion is as strong as the weakest evidence it rests on.">
          Rests on: <GradeMark grade={carried} />
          {ids.length > 1 ? <span className={classes.meta}>weakest of {ids.length}</span> : null}
        </p>
      )}
      <ul className={classes.list} aria-label="Evidence cited">
        {ids.map((id) => {
          const piece = evidence.rows[evidence.index.get(id) ?? -1]
          const name = piece ? evidenceName(piece) : id
          const date = piece && understood(piece, 'date')
          return (
            <li key={id} className={classes.row}>
              <span>
                {piece ? (
                  <Button
                    variant="link"
                    className={classes.name}
                    onClick={() => jumpTo({ stage: 'as-is', table: 'evidence', id })}
                  >
                    {name}
                  </Button>
                ) : (
                  <span className={classes.broken}>{name}</span>
                )}
                <span className={classes.meta}>
                  {piece ? (
                    <>
                      <GradeMark grade={understood(piece, 'grade')} />
                      {date ? <span>{formatDay(date)}</span> : null}
                    </>
                  ) : (
                    'not there any more'
                  )}
                </span>
              </span>
              <IconButton
                label={`Do not cite ${name}`}
                className={classes.remove}
                onClick={() => onChange(ids.filter((each) => each !== id))}
              >
                <IconX size={14} aria-hidden="true" />
              </IconButton>
            </li>
          )
        })}
      </ul>
      <PickInput
        label="Cite evidence"
        placeholder={placeholder ?? (onNew ? 'Type a title to cite or add evidence' : 'Type a title to cite evidence')}
        options={(query) => evidenceOptions(store.getState().document, query, ids)}
        onPick={(id) => onChange([...ids, id])}
        {...(onNew ? { onNew } : {})}
      />
    </div>
  )
}

const mostOffered = 30

function evidenceOptions(document: EngagementDocument, query: string, cited: readonly string[]) {
  const found = searchTest(query)
  return document.evidence.rows
    .filter(({ id, name }) => !cited.includes(id) && found(name))
    .slice(0, mostOffered)
    .map((piece) => ({ id: piece.id, text: evidenceName(piece), hint: piece.who }))
}
