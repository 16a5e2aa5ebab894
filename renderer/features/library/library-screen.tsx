import { catalog } from '#catalog/catalog.ts'
import { createCatalogSearch } from '#catalog/catalog-search.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Screen } from '#ui/screen.tsx'
import { SearchBox } from '#ui/search-box.tsx'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { Notes } from './entry.tsx'
import { entryKey, LibraryContext, notesAcross, type EntryRef } from './library-context.ts'
import classes from './library-screen.module.css'
import { countIn, librarySections, sectionOf } from './library-sections.tsx'
import { allSections, SectionList } from './section-list.tsx'
import { useTextHighlight } from './use-text-highlight.ts'

const search = createCatalogSearch(catalog)
const total = librarySections.reduce((sum, section) => sum + countIn(section, null), 0)

export interface LibraryScreenProps {
  /** Slug of the section to show; while it is undefined the screen keeps its own. */
  readonly section?: string
  readonly onSection?: (slug: string) => void
  /** An entry to scroll to, with the section it stands in; a new object goes there again. */
  readonly entry?: EntryRef
}

/** Everything the application ships with, to read and to search; nothing here changes an engagement. */
export function LibraryScreen({ section, onSection, entry }: LibraryScreenProps) {
  const [own, setOwn] = useState(section)
  const [query, setQuery] = useState('')
  const [narrow, setNarrow] = useState(allSections)
  const [target, setTarget] = useState(entry)
  const [given, setGiven] = useState(entry)
  const content = useRef<HTMLDivElement>(null)
  const deferred = useDeferredValue(query.trim())
  // An emptied search counts at once: an entry that is opened has to be there to scroll to.
  const wanted = query.trim() === '' ? '' : deferred
  const matches = useMemo(() => (wanted === '' ? null : new Set(search(wanted).map(entryKey))), [wanted])

  if (entry !== given) {
    setGiven(entry)
    setTarget(entry)
    setQuery('')
  }
  useEffect(() => {
    if (target) reveal(target)
  }, [target])

  const current = librarySections.find((each) => each.slug === (section ?? own)) ?? librarySections[0]
  const shown = librarySections.filter((each) =>
    matches ? countIn(each, matches) > 0 && (narrow === allSections || narrow === each.slug) : each === current,
  )
  useTextHighlight(content, shown.length > 0 ? wanted : '')
  const found = librarySections.reduce((sum, each) => sum + countIn(each, matches), 0)
  const show = (slug: string) => {
    setOwn(slug)
    onSection?.(slug)
  }
  const open = (next: EntryRef) => {
    setQuery('')
    show(sectionOf(next.list).slug)
    setTarget({ ...next })
  }
  const type = (text: string) => {
    setQuery(text)
    setNarrow(allSections)
  }

  return (
    <Screen
      title="Library"
      purpose="What the sources say, in our words, with their figures, flaws and disagreements. Read only."
      layout="fill"
      toolbar={
        <>
          <SearchBox
            label="Search the library"
            placeholder="Search titles and text"
            value={query}
            onChange={type}
            width={320}
          />
          <span className={classes.total} role="status">
            {matches ? `${found} of ${total} entries` : `${total} entries`}
          </span>
          <span className={classes.legend}>Sources: the RACI template and the role description of its leader</span>
        </>
      }
    >
      <LibraryContext value={{ matches, open }}>
        <div className={classes.columns}>
          <SectionList
            sections={librarySections.map((each) => ({
              slug: each.slug,
              title: each.title,
              count: countIn(each, matches),
            }))}
            searching={matches !== null}
            current={matches ? narrow : (current?.slug ?? '')}
            onSelect={matches ? setNarrow : show}
          />
          <div
            ref={content}
            key={matches ? 'search' : current?.slug}
            className={classes.content}
            role="tabpanel"
            tabIndex={0}
            aria-label={matches ? 'Search results' : current?.title}
          >
            {shown.map(({ slug, title, purpose, lists, Content }) => (
              <section key={slug} className={classes.section}>
                <header>
                  <h2 className={classes.title}>{title}</h2>
                  {matches ? null : <p className={classes.purpose}>{purpose}</p>}
                </header>
                {matches ? null : (
                  <div className={classes.notes}>
                    <Notes notes={notesAcross(slug === 'raci' ? [...lists, 'roles'] : lists)} />
                  </div>
                )}
                <Content />
              </section>
            ))}
            {shown.length === 0 ? (
              <EmptyState
                title="Nothing found"
                text={`No entry holds every word of “${wanted}”. Try fewer words, or only the beginning of one.`}
              />
            ) : null}
          </div>
        </div>
      </LibraryContext>
    </Screen>
  )
}

function reveal(entry: EntryRef): void {
  const element = document.getElementById(entryKey(entry))
  element?.scrollIntoView({ block: 'start' })
  element?.focus({ preventScroll: true })
}
