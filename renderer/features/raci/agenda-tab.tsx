import { Fragment, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { agendaOf, type AgendaItem } from '#domain/raci-agenda.ts'
import { itemName } from '#domain/raci-commands.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { count, percentText } from '#ui/format.ts'
import { ScreenBody } from '#ui/screen.tsx'
import { AgendaDetail } from './agenda-detail.tsx'
import classes from './agenda.module.css'
import { AddProposalDialog } from './proposal-dialog.tsx'
import { setRaciView, useRaciView } from './raci-view.ts'

/** What a workshop has to settle, one item at a time. */
export function AgendaTab() {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const { items, settled } = agendaOf(document, catalog)
  const chosen = useRaciView((view) => view.agenda)
  const shown = items.find(({ item }) => item.id === chosen) ?? items[0]
  const list = useRef<HTMLDivElement>(null)
  /** An item was just settled: the keyboard goes on with the next one. */
  const settling = useRef(false)
  useEffect(() => {
    if (!settling.current) return
    settling.current = false
    list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
  }, [shown?.item.id])
  const [adding, setAdding] = useState(false)
  const show = (id: string | undefined) => setRaciView(store, { agenda: id ?? null })
  if (!shown)
    return (
      <ScreenBody title="Agenda">
        <EmptyState
          title="Nothing is disputed"
          text={`An item comes here when it is marked as disputed, or when a proposal would have it otherwise than To-Be, and stays until it is agreed.${settledText(settled.length)}`}
          action={
            <Button variant="primary" onClick={() => setAdding(true)}>
              Add a proposal
            </Button>
          }
        />
        {adding ? <AddProposalDialog onClose={() => setAdding(false)} /> : null}
      </ScreenBody>
    )
  const at = items.indexOf(shown)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = event.key === 'ArrowDown' ? at + 1 : event.key === 'ArrowUp' ? at - 1 : null
    const target = next === null ? undefined : items[next]
    if (next === null) return
    event.preventDefault()
    if (!target) return
    show(target.item.id)
    event.currentTarget.querySelector<HTMLElement>(`[data-item="${target.item.id}"]`)?.focus()
  }
  return (
    <ScreenBody
      title="Agenda"
      layout="fill"
      toolbar={
        <span className={classes.dimmed}>
          {count(items.length, 'item', 'items')} to settle, most disputed first.{settledText(settled.length)}
        </span>
      }
    >
      <div className={classes.split}>
        <div ref={list} className={classes.items} role="listbox" aria-label="Items to settle" onKeyDown={onKeyDown}>
          {items.map((each, index) => (
            <AgendaLine
              key={each.item.id}
              each={each}
              place={index + 1}
              current={each === shown}
              onShow={() => show(each.item.id)}
            />
          ))}
        </div>
        <AgendaDetail
          key={shown.item.id}
          each={shown}
          onDecided={() => {
            settling.current = true
            show((items[at + 1] ?? items[at - 1])?.item.id)
          }}
        />
      </div>
    </ScreenBody>
  )
}

interface AgendaLineProps {
  readonly each: AgendaItem
  readonly place: number
  readonly current: boolean
  readonly onShow: () => void
}

function AgendaLine({ each, place, current, onShow }: AgendaLineProps) {
  const { item, score, sides, conflicts } = each
  return (
    <div
      className={classes.item}
      role="option"
      aria-selected={current}
      tabIndex={current ? 0 : -1}
      data-item={item.id}
      onClick={onShow}
    >
      <span className={classes.place}>{place}</span>
      <span className={classes.name}>{nameOr(itemName(item, catalog), 'Item')}</span>
      <span className={classes.meta}>
        {[
          item.status,
          score === null ? 'one side only' : `${percentText(score)} apart, ${count(sides.length, 'side', 'sides')}`,
          conflicts.length === 0 ? '' : count(conflicts.length, 'finding', 'findings'),
        ]
          .filter(Boolean)
          .map((part, index, parts) => (
            <Fragment key={part}>
              <span>{index < parts.length - 1 ? `${part} ·` : part}</span>{' '}
            </Fragment>
          ))}
      </span>
    </div>
  )
}

function settledText(settled: number): string {
  if (settled === 0) return ''
  return ` ${count(settled, 'agreed item is', 'agreed items are')} not here, although a proposal has other letters.`
}
