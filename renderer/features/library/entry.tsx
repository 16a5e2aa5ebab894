import type { CatalogList } from '#catalog/catalog-lists.ts'
import type { CatalogNote, CatalogSource } from '#domain/catalog-entry.ts'
import { StatusMark } from '#ui/marks.tsx'
import type { ReactNode } from 'react'
import classes from './entry.module.css'
import { entryKey, findEntry, notesAbout, useOpenEntry, type EntryRef } from './library-context.ts'

/** As the source notes call them; the strip above the library says what each is. */
export const sourceNames: Readonly<Record<CatalogSource, string>> = {
  'seed-1': 'RACI template',
  'seed-2': 'Role of the leader',
  dora: 'DORA',
  cncf: 'CNCF maturity model',
  demarc: 'Demarc',
}

export interface EntryProps extends EntryRef {
  readonly name: string
  /** Short facts under the name. */
  readonly meta?: ReactNode
  /** Only where entries of one group come from different sources. */
  readonly sources?: readonly CatalogSource[]
  readonly children?: ReactNode
}

/** One entry: its name on the left, what the catalog says about it on the right, source notes below. */
export function Entry({ list, slug, name, meta, sources, children }: EntryProps) {
  return (
    <article className={classes.entry} id={entryKey({ list, slug })} tabIndex={-1}>
      <div className={classes.side}>
        <h4 className={classes.name}>{name}</h4>
        {meta ? <div className={classes.meta}>{meta}</div> : null}
        {sources ? <div className={classes.meta}>{sources.map((source) => sourceNames[source]).join(', ')}</div> : null}
      </div>
      <div className={classes.body}>
        {children}
        <Notes notes={notesAbout({ list, slug })} />
      </div>
    </article>
  )
}

/** A bordered group of entries; draws nothing when the search leaves none. */
export function EntryGroup(props: {
  readonly title: string
  readonly caption?: string
  readonly count: number
  readonly children: ReactNode
}) {
  if (props.count === 0) return null
  return (
    <section className={classes.group}>
      <header className={classes.groupHeader}>
        <h3 className={classes.groupTitle}>{props.title}</h3>
        {props.caption ? <p className={classes.meta}>{props.caption}</p> : null}
      </header>
      {props.children}
    </section>
  )
}

/** An entry whose name is all there is to it. */
export function Line({ list, slug, text }: EntryRef & { readonly text: string }) {
  return (
    <p className={classes.line} id={entryKey({ list, slug })} tabIndex={-1}>
      {text}
    </p>
  )
}

/** Flaws and disagreements of the sources, kept where they apply. */
export function Notes({ notes }: { readonly notes: readonly CatalogNote[] }) {
  return notes.map((note) => (
    <div key={note.slug} className={classes.note}>
      <StatusMark kind="near" />
      <p>
        <strong>{note.name}.</strong> {note.text}
      </p>
    </div>
  ))
}

export function Bullets({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className={classes.bullets}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}

export interface Fact {
  readonly label: string
  readonly value: ReactNode
}

/** Labelled facts in two columns; those without a value are left out. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts
        .filter((fact) => fact.value !== '' && fact.value !== null)
        .map((fact) => (
          <div key={fact.label} className={classes.fact}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
    </dl>
  )
}

/** Links to other entries, by slug, looked up in these lists in this order. */
export function References({
  slugs,
  lists,
}: {
  readonly slugs: readonly string[]
  readonly lists: readonly CatalogList[]
}) {
  const open = useOpenEntry()
  const entries = slugs.map((slug) => findEntry(slug, lists)).filter((entry) => entry !== null)
  return (
    <span className={classes.references}>
      {entries.map((entry) => (
        <button key={entryKey(entry)} type="button" className={classes.reference} onClick={() => open(entry)}>
          {entry.name}
        </button>
      ))}
    </span>
  )
}
