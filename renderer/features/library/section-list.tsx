import classes from './section-list.module.css'

/** Stands for all sections while searching; no section has this slug. */
export const allSections = ''

export interface SectionListProps {
  readonly sections: readonly { readonly slug: string; readonly title: string; readonly count: number }[]
  /** Counts are matches: sections without any recede, and one item on top stands for all of them. */
  readonly searching: boolean
  readonly current: string
  readonly onSelect: (slug: string) => void
}

/** The table of contents with counts. Arrows, Home and End move and select, as in any vertical list of tabs. */
export function SectionList({ sections, searching, current, onSelect }: SectionListProps) {
  const all = { slug: allSections, title: 'All matches', count: sections.reduce((sum, { count }) => sum + count, 0) }
  const items = searching ? [all, ...sections] : sections
  const move = (event: React.KeyboardEvent<HTMLElement>, index: number) => {
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: items.length - 1 }[event.key]
    const next = to === undefined ? undefined : items[to]
    if (!next) return
    event.preventDefault()
    onSelect(next.slug)
    event.currentTarget.parentElement?.querySelectorAll('button')[items.indexOf(next)]?.focus()
  }
  return (
    <div className={classes.list} role="tablist" aria-orientation="vertical" aria-label="Sections of the library">
      {items.map((item, index) => (
        <button
          key={item.slug}
          type="button"
          role="tab"
          className={classes.item}
          aria-selected={item.slug === current}
          tabIndex={item.slug === current ? 0 : -1}
          data-empty={item.count === 0}
          onClick={() => onSelect(item.slug)}
          onKeyDown={(event) => move(event, index)}
        >
          <span>{item.title}</span>
          <span className={classes.count}>{item.count}</span>
        </button>
      ))}
    </div>
  )
}
