import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { Fragment, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { planBoard, targetOf, taskStatuses, type BoardLane, type TaskStatus } from '#domain/plan-board.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatNumber } from '#ui/format.ts'
import { useDropZone } from '#ui/use-drop-zone.ts'
import { DraftButton } from '#features/migration/draft-button.tsx'
import { addTaskTo } from '#features/migration/migration-actions.ts'
import { openInspector, selectInPlan, useMigrationView } from '#features/migration/migration-view.ts'
import { putCard } from './board-actions.ts'
import { cardBeside, type Direction } from './board-moves.ts'
import { statusTitles } from './board-words.ts'
import { cardType, PlanBoardCard } from './plan-board-card.tsx'
import classes from './plan-board.module.css'

/** Tasks by status, a lane for each step. Cards are dragged, or moved with Shift and the arrow keys. */
export function PlanBoard() {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const today = useToday()
  const selected = useMigrationView((view) => view.selected)
  const help = useId()
  const board = useRef<HTMLDivElement>(null)
  const lanes = useMemo(() => planBoard(document, catalog, today), [document, today])
  // What is done when the board is opened takes one line; what gets done on it stays where it is.
  const [folded, setFolded] = useState<ReadonlySet<string>>(
    () => new Set(lanes.filter(isDoneLane).map(({ step }) => step)),
  )
  const isFolded = (lane: BoardLane) => folded.has(lane.step) && isDoneLane(lane)
  const fold = (step: string) =>
    setFolded(new Set(folded.has(step) ? [...folded].filter((each) => each !== step) : [...folded, step]))
  const moved = useRef<string | null>(null)
  // A card that is moved is drawn anew in another cell: the focus goes with it.
  useEffect(() => {
    if (moved.current !== null) focusCard(board.current, moved.current)
    moved.current = null
  }, [lanes])

  const put = (id: string, status: TaskStatus) => {
    moved.current = putCard(store, id, targetOf(status)) ? id : null
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.card : undefined
    const card = lanes.flatMap(({ cards }) => cards).find(({ task }) => task.id === id)
    if (!card || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter') return openInspector()
    const direction = directions[event.key]
    if (direction === undefined) return
    event.preventDefault()
    if (!event.shiftKey)
      return focusCard(
        board.current,
        cardBeside(
          lanes.filter((lane) => !isFolded(lane)),
          card,
          direction,
        )?.task.id,
      )
    const targets = ['open', 'active', 'done'] as const
    const here = targets.findIndex((each) => targetOf(each) === targetOf(card.status))
    const to = targets[here + (direction === 'right' ? 1 : direction === 'left' ? -1 : 0)]
    if (to !== undefined && targetOf(to) !== targetOf(card.status)) put(card.task.id, to)
  }
  const select = useMemo(() => (id: string) => selectInPlan(store, { table: 'tasks', id }), [store])

  if (lanes.length === 0)
    return (
      <EmptyState
        title="No tasks yet"
        text="Tasks stand here by what is becoming of them: not started, waiting, in progress, done. Draft them from what the engagement found, or add them one by one."
        action={
          <>
            <DraftButton />
            <Button
              onClick={() => {
                if (addTaskTo(store, firstStep)) openInspector()
              }}
            >
              Add task
            </Button>
          </>
        }
      />
    )
  const total = (status: TaskStatus) =>
    lanes.reduce((sum, { cards }) => sum + cards.filter((card) => card.status === status).length, 0)
  const owner = (id: string | null) => document.roles.rows[document.roles.index.get(id ?? '') ?? -1]?.name ?? null
  return (
    <div className={classes.frame} ref={board} onKeyDown={onKeyDown}>
      <p id={help} className={classes.help}>
        Drag a card, or press Shift and the left or right arrow key: it begins or ends today. Whether it waits follows
        from the tasks before it.
      </p>
      <div className={classes.board} role="group" aria-label="Tasks by status">
        {taskStatuses.map((status) => (
          <h2 key={status} className={classes.status}>
            {statusTitles[status]} <span>{formatNumber(total(status))}</span>
          </h2>
        ))}
        {lanes.map((lane) => (
          <Fragment key={lane.step}>
            <h3 className={classes.step}>
              {isDoneLane(lane) ? (
                <button
                  type="button"
                  className={classes.fold}
                  aria-expanded={!isFolded(lane)}
                  onClick={() => fold(lane.step)}
                >
                  {isFolded(lane) ? <IconChevronRight {...chevron} /> : <IconChevronDown {...chevron} />}
                  {lane.name}
                  <span>{doneWords(lane.cards.length)}</span>
                </button>
              ) : (
                lane.name
              )}
            </h3>
            {(isFolded(lane) ? [] : taskStatuses).map((status) => (
              <Cell key={status} lane={lane} status={status} onDrop={put}>
                {lane.cards
                  .filter((card) => card.status === status)
                  .map((card) => (
                    <PlanBoardCard
                      key={card.task.id}
                      card={card}
                      owner={owner(card.task.owner)}
                      selected={selected?.table === 'tasks' && selected.id === card.task.id}
                      help={help}
                      onSelect={select}
                    />
                  ))}
              </Cell>
            ))}
          </Fragment>
        ))}
      </div>
    </div>
  )
}

const firstStep = catalog.steps[0]?.slug ?? ''
const chevron = { size: 14, 'aria-hidden': true } as const

function isDoneLane({ cards }: BoardLane): boolean {
  return cards.every(({ status }) => status === 'done')
}

function doneWords(cards: number): string {
  return cards === 1 ? '1 task, done' : `${formatNumber(cards)} tasks, all done`
}

interface CellProps {
  readonly lane: BoardLane
  readonly status: TaskStatus
  readonly onDrop: (id: string, status: TaskStatus) => void
  readonly children: React.ReactNode
}

function Cell({ lane, status, onDrop, children }: CellProps) {
  const zone = useDropZone(cardType, (dropped) => onDrop(dropped.getData(cardType), status))
  return (
    <section className={classes.cell} aria-label={`${lane.name}: ${statusTitles[status]}`} {...zone}>
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

function focusCard(board: HTMLElement | null, id: string | undefined): void {
  if (id === undefined) return
  const cards = [...(board?.querySelectorAll<HTMLElement>('[data-card]') ?? [])]
  cards.find((card) => card.dataset.card === id)?.focus()
}
