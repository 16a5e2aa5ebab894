import type { CatalogEntry, CatalogSource } from '#domain/catalog-entry.ts'
import type { ReactNode } from 'react'
import { Entry, EntryGroup } from './entry.tsx'
import { useEntries, type EntryList } from './library-context.ts'

type EntryOf<List extends EntryList> = ReturnType<typeof useEntries<List>>[number]

export interface TextListProps<List extends EntryList> {
  readonly list: List
  readonly title: string
  readonly caption?: string
  /** Which entries of the list stand in this group; all when absent. */
  readonly where?: (entry: EntryOf<List>) => boolean
  readonly meta?: (entry: EntryOf<List>) => ReactNode
  readonly showSources?: boolean
  readonly children: (entry: EntryOf<List>) => ReactNode
}

/** One group of entries of one list, each drawn by the function given as child. */
export function TextList<List extends EntryList>(props: TextListProps<List>) {
  const { list, title, caption, where, meta, showSources = false, children } = props
  const entries = useEntries(list).filter((entry) => where?.(entry) ?? true)
  return (
    <EntryGroup title={title} count={entries.length} {...(caption ? { caption } : {})}>
      {entries.map((entry) => (
        <Entry
          key={entry.slug}
          list={list}
          slug={entry.slug}
          name={entry.name}
          meta={meta?.(entry)}
          {...(showSources ? { sources: sourcesOf(entry) } : {})}
        >
          {children(entry)}
        </Entry>
      ))}
    </EntryGroup>
  )
}

export interface TextListsProps<List extends EntryList> extends Omit<TextListProps<List>, 'title' | 'where'> {
  /** Values of the entries' own group field with a title for each, in reading order. */
  readonly groups: Readonly<Record<string, string>>
  readonly groupOf: (entry: EntryOf<List>) => string
}

/** A list shown in several titled groups. */
export function TextLists<List extends EntryList>({ groups, groupOf, ...rest }: TextListsProps<List>) {
  return Object.entries(groups).map(([group, title]) => (
    <TextList key={group} {...rest} title={title} where={(entry: EntryOf<List>) => groupOf(entry) === group} />
  ))
}

function sourcesOf(entry: CatalogEntry): readonly CatalogSource[] {
  return entry.sources
}
