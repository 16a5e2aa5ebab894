import { Popover } from '@mantine/core'
import { IconChevronDown, IconFilter } from '@tabler/icons-react'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import type { RecordBase } from '#domain/record.ts'
import type { EditableTable } from '#domain/table-specs.ts'
import { Button } from '#ui/button.tsx'
import { FilterChip } from '#ui/filter-chip.tsx'
import { count, formatNumber } from '#ui/format.ts'
import { SearchBox } from '#ui/search-box.tsx'
import { useOneLine } from '#ui/use-one-line.ts'
import classes from './filter-bar.module.css'
import { FilterChoices, termLabel } from './filter-choices.tsx'
import { useReferenceNames } from './reference-names.ts'
import { hasTerm, holds, noFilter, notUnderstood, sameTerm, toggleTerm, type FilterTerm } from './row-filter.ts'
import type { TableView } from './table-view.ts'

/** A filter that is offered without opening the list. */
export interface QuickFilter {
  readonly term: FilterTerm
  readonly label: string
}

export interface FilterBarProps<T extends EditableTable> {
  readonly view: TableView<T>
  /** One row and several rows: "service", "services". */
  readonly noun: readonly [string, string]
  readonly quick: readonly QuickFilter[]
  /** Fields in the list of filters, in this order. */
  readonly offered: readonly string[]
  /** What the shown rows add up to. */
  readonly total?: ReactNode
  /** Pixels of the search box. Default 112. */
  readonly searchWidth?: number
  /** Buttons behind "Filter": see `TableTools`. */
  readonly tools?: ReactNode
}

/** Search, quick filters and the list of all filters above a table, with what is shown and hidden. */
export function FilterBar<T extends EditableTable>(props: FilterBarProps<T>) {
  const { view, noun, quick, offered } = props
  const { rows, fields, filter, setFilter: onFilter, filtered } = view
  const names = useReferenceNames()
  const [open, setOpen] = useState(false)
  const misread = useMemo(() => rows.reduce((sum, row) => sum + (row.invalid ? 1 : 0), 0), [rows])
  const counts = useMemo(() => quick.map(({ term }) => countRows(rows, term)), [rows, quick])
  const others = filter.terms.filter(
    (term) => !sameTerm(term, notUnderstood) && !quick.some((each) => sameTerm(each.term, term)),
  )
  const { query, terms, behind } = filter
  const toggle = (term: FilterTerm) => onFilter(toggleTerm(filter, term))
  const chipOf = (term: FilterTerm, label: string, kept?: number): readonly Chip[] => {
    const pressed = hasTerm(filter, term)
    if (kept === 0 && !pressed) return []
    return [{ id: `${term.field}:${term.value}`, label, pressed, onPress: () => toggle(term), count: kept }]
  }
  const chips: readonly Chip[] = [
    ...(behind
      ? [{ id: 'behind', label: behind.figure, pressed: true, onPress: () => onFilter({ query, terms }) }]
      : []),
    ...quick.flatMap(({ term, label }, index) => chipOf(term, label, counts[index])),
    ...chipOf(notUnderstood, 'Not understood', misread),
    ...others.flatMap((term) => chipOf(term, termLabel(term, fields, names))),
  ]
  const active = filter.terms.length > 0 || filter.query !== '' || behind !== undefined
  return (
    <>
      <SearchBox
        label={`Search ${noun[1]}`}
        placeholder="Search"
        width={props.searchWidth ?? 112}
        value={filter.query}
        onChange={(query) => onFilter({ ...filter, query })}
      />
      <Popover opened={open} onChange={setOpen} position="bottom-start" shadow="md" withinPortal trapFocus>
        <Popover.Target>
          <Button
            variant="quiet"
            className={classes.button}
            icon={<IconFilter size={14} aria-hidden="true" />}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            Filter
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={`Filter ${noun[1]}`}>
          {open ? (
            <FilterChoices
              rows={rows}
              fields={fields}
              offered={offered}
              filter={filter}
              onToggle={toggle}
              names={names}
            />
          ) : null}
        </Popover.Dropdown>
      </Popover>
      {props.tools}
      {chips.length > 0 ? <Chips chips={chips} /> : null}
      <span className={classes.counts}>
        {props.total}
        <span role="status">
          {filtered.hidden > 0
            ? `${formatNumber(filtered.shown)} of ${count(rows.length, ...noun)}`
            : count(rows.length, ...noun)}
        </span>
        {filtered.changed > 0 ? (
          <Button variant="link" title="Rows that were edited stay until then" onClick={filtered.reapply}>
            Filter again ({formatNumber(filtered.changed)} changed)
          </Button>
        ) : null}
        {active && filtered.shown > 0 ? (
          <Button variant="link" onClick={() => onFilter(noFilter)}>
            Show all
          </Button>
        ) : null}
      </span>
    </>
  )
}

interface Chip {
  readonly id: string
  readonly label: string
  readonly pressed: boolean
  readonly onPress: () => void
  /** How many rows it would keep; not said for what was chosen elsewhere. */
  readonly count?: number | undefined
}

/** On one line, so that the grid below does not move while one works; "More" opens those the line has no room for. */
function Chips({ chips }: { readonly chips: readonly Chip[] }) {
  const line = useRef<HTMLDivElement>(null)
  const cut = useOneLine(line)
  const [open, setOpen] = useState(false)
  const chip = ({ id, label, pressed, onPress, count: kept }: Chip) => (
    <FilterChip
      key={id}
      pressed={pressed}
      onPress={() => {
        setOpen(false)
        onPress()
      }}
      {...(kept === undefined ? {} : { count: kept })}
    >
      {label}
    </FilterChip>
  )
  return (
    <div className={classes.quick}>
      <div ref={line} className={classes.chips}>
        {chips.map(chip)}
      </div>
      {cut.length > 0 ? (
        <Popover opened={open} onChange={setOpen} position="bottom-end" shadow="md" withinPortal trapFocus returnFocus>
          <Popover.Target>
            <Button
              variant="quiet"
              className={classes.button}
              aria-label={`More filters: ${cut.length}`}
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              More {cut.length}
              <IconChevronDown size={12} aria-hidden="true" />
            </Button>
          </Popover.Target>
          <Popover.Dropdown aria-label="More filters">
            <div className={classes.rest}>{chips.filter((_, index) => cut.includes(index)).map(chip)}</div>
          </Popover.Dropdown>
        </Popover>
      ) : null}
    </div>
  )
}

function countRows(rows: readonly RecordBase[], term: FilterTerm): number {
  return rows.reduce((sum, row) => sum + (holds(row, term) ? 1 : 0), 0)
}
