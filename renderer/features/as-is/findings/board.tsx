import { useEffect, useId, useMemo, useRef, type KeyboardEvent } from 'react'
import { severityRank } from '#domain/finding.ts'
import { isOpenIssue, type Extent, type Issue } from '#domain/issue.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { useUi } from '#store/ui-store.ts'
import type { TableView } from '#tables/table-view.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { count } from '#ui/format.ts'
import { useDropZone } from '#ui/use-drop-zone.ts'
import { BoardCard, cardType } from './board-card.tsx'
import {
  cellBeside,
  cellOf,
  efforts,
  impacts,
  neighbour,
  sameCell,
  type BoardCell,
  type Direction,
} from './board-moves.ts'
import classes from './board.module.css'
import { extentWord, place } from './finding-actions.ts'

interface BoardProps {
  readonly view: TableView<'issues'>
  readonly onSuggestions: () => void
}

/** What is open, by what the remedy costs and what it brings. Cards are dragged, or moved with Shift and the arrow keys. */
export function Board({ view, onSuggestions }: BoardProps) {
  const store = useDocumentStore()
  const today = useToday()
  const roles = useDocument((document) => document.roles)
  const help = useId()
  const { rows, filtered, active, setActive } = view
  const { filter } = filtered
  const open = useMemo(
    () => rows.filter((issue) => isOpenIssue(issue, today) && (filter?.(issue) ?? true)).toSorted(gravest),
    [rows, filter, today],
  )
  const board = useRef<HTMLDivElement>(null)
  const focusAfter = useFocusAfterMove(board, open)
  const closed = rows.filter((issue) => !isOpenIssue(issue, today)).length

  const move = (issue: Issue, to: BoardCell) => {
    if (sameCell(cellOf(issue), to)) return
    focusAfter(issue.id)
    place(store, issue, to?.effort ?? null, to?.impact ?? null)
  }
  const select = (issue: Issue) => setActive(issue.id)
  const onKeyDown = (event: KeyboardEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.card : undefined
    const issue = open.find((each) => each.id === id)
    if (!issue || event.ctrlKey || event.metaKey || event.altKey) return
    const direction = directions[event.key]
    if (direction !== undefined) {
      event.preventDefault()
      if (event.shiftKey) {
        const to = cellBeside(cellOf(issue), direction, issue)
        if (to !== undefined) move(issue, to)
      } else focusCard(board.current, neighbour(open, issue, direction)?.id)
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      move(issue, null)
    } else if (event.key === 'Enter') useUi.setState({ inspectorOpen: true })
  }
  const drop = (id: string, to: BoardCell) => {
    const issue = open.find((each) => each.id === id)
    if (issue) move(issue, to)
  }
  const cards = (cell: BoardCell) =>
    open
      .filter((issue) => sameCell(cellOf(issue), cell))
      .map((issue) => (
        <BoardCard
          key={issue.id}
          issue={issue}
          owner={roles.rows[roles.index.get(issue.owner ?? '') ?? -1]?.name ?? null}
          selected={issue.id === active}
          help={help}
          onSelect={select}
        />
      ))

  if (open.length === 0)
    return (
      <EmptyState
        title="Nothing on the board"
        text={
          rows.length === 0
            ? 'Findings stand here by what their remedy costs and what it brings, so that the cheap and strong ones are seen first.'
            : filter
              ? 'No open finding fits the filter.'
              : 'No finding that was taken up is open.'
        }
        action={rows.length === 0 ? <Button onClick={onSuggestions}>Look at the suggestions</Button> : undefined}
      />
    )
  const lane = cards(null)
  return (
    <div className={classes.frame} ref={board} onKeyDown={onKeyDown}>
      <p id={help} className={classes.help}>
        Drag a card, or press Shift and an arrow key. Delete puts it back among those not placed.
        {closed > 0 ? ` ${count(closed, 'closed finding is', 'closed findings are')} not shown.` : ''}
      </p>
      <div className={classes.board} role="group" aria-label="Findings by effort and impact">
        {impacts.map((impact) => (
          <Row key={impact} impact={impact} cards={cards} onDrop={drop} />
        ))}
        <span className={classes.corner} />
        {efforts.map((effort) => (
          <span key={effort} className={classes.effort}>
            {upperFirst(extentWord(effort))} effort
          </span>
        ))}
      </div>
      <Cell cell={null} label="Not placed yet" onDrop={drop}>
        {lane.length > 0 ? lane : <li className={classes.placed}>Every finding is placed.</li>}
      </Cell>
    </div>
  )
}

function Row(props: {
  readonly impact: Extent
  readonly cards: (cell: BoardCell) => readonly React.ReactNode[]
  readonly onDrop: (id: string, to: BoardCell) => void
}) {
  const { impact, cards, onDrop } = props
  return (
    <>
      <span className={classes.impact}>{upperFirst(extentWord(impact))} impact</span>
      {efforts.map((effort) => (
        <Cell
          key={effort}
          cell={{ effort, impact }}
          label={`${upperFirst(impact)} impact, ${effort} effort`}
          word={words[`${impact} ${effort}`]}
          onDrop={onDrop}
        >
          {cards({ effort, impact })}
        </Cell>
      ))}
    </>
  )
}

/** The corners of the board, in the words people use for them. */
const words: Readonly<Record<string, string>> = {
  'large small': 'Do first',
  'large large': 'Plan with care',
  'small small': 'When there is time',
  'small large': 'Think twice',
}

interface CellProps {
  readonly cell: BoardCell
  readonly label: string
  readonly word?: string | undefined
  readonly onDrop: (id: string, to: BoardCell) => void
  readonly children: React.ReactNode
}

function Cell({ cell, label, word, onDrop, children }: CellProps) {
  const zone = useDropZone(cardType, (dropped) => onDrop(dropped.getData(cardType), cell))
  return (
    <section className={cell === null ? classes.lane : classes.cell} aria-label={label} {...zone}>
      {cell === null ? <h2 className={classes.heading}>{label}</h2> : null}
      {word === undefined ? null : <span className={classes.word}>{word}</span>}
      <ul className={classes.cards}>{children}</ul>
    </section>
  )
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

function gravest(a: Issue, b: Issue): number {
  return severityRank(a.severity) - severityRank(b.severity) || a.order - b.order
}

/** A card that is moved is drawn anew in another cell: the focus goes with it. */
function useFocusAfterMove(board: React.RefObject<HTMLElement | null>, open: readonly Issue[]) {
  const moved = useRef<string | null>(null)
  useEffect(() => {
    if (moved.current === null) return
    focusCard(board.current, moved.current)
    moved.current = null
  }, [open, board])
  return (id: string) => {
    moved.current = id
  }
}

function focusCard(board: HTMLElement | null, id: string | undefined): void {
  if (id === undefined) return
  const cards = [...(board?.querySelectorAll<HTMLElement>('[data-card]') ?? [])]
  cards.find((card) => card.dataset.card === id)?.focus()
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
