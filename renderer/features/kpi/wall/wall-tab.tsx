import { useMemo, useRef } from 'react'
import { kpiFeeds } from '#domain/kpi-feeds.ts'
import { useKpiViews } from '#store/derived.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { Button } from '#ui/button.tsx'
import { Figures } from '#ui/charts/figure-panel.tsx'
import { BulletKey } from '#ui/charts/bullet-bar.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { count, formatDay } from '#ui/format.ts'
import { ScreenBody } from '#ui/screen.tsx'
import { KpiDetail } from './kpi-detail.tsx'
import { useReturn, walkCards } from './use-card-keys.ts'
import { CardView } from './card-view.tsx'
import { everyCard, passing, wallCards, wallGroups, type WallCard, type WallGroup } from './wall-cards.ts'
import { wallTable } from './wall-table.ts'
import { WallTools } from './wall-tools.tsx'
import { openKpi, setWallView, useWallView } from './wall-view.ts'
import classes from './wall.module.css'

/** Every KPI on one wall; a card opens the KPI whole. */
export function WallTab() {
  const views = useKpiViews()
  const roles = useDocument((document) => document.roles.rows)
  const feeds = useDocument(kpiFeeds)
  const { order, filter, opened } = useWallView()
  const cards = useMemo(() => wallCards(views, roles, feeds), [views, roles, feeds])
  const shown = useMemo(() => wallGroups(passing(cards, filter), order), [cards, filter, order])
  const open = cards.find(({ view }) => view.kpi.id === opened)
  if (open) return <KpiDetail card={open} among={shown.flatMap((group) => group.cards)} />
  return <Wall cards={cards} groups={shown} />
}

function Wall({ cards, groups }: { readonly cards: readonly WallCard[]; readonly groups: readonly WallGroup[] }) {
  const store = useDocumentStore()
  const { asTable } = useWallView()
  const shown = groups.flatMap((group) => group.cards)
  return (
    <ScreenBody title="KPI wall" toolbar={<WallTools cards={cards} shown={shown.length} />}>
      {shown.length === 0 ? (
        <EmptyState
          title="No KPI passes the filter"
          text={`${count(cards.length, 'KPI stands', 'KPIs stand')} on the wall without it.`}
          action={<Button onClick={() => setWallView(store, { filter: everyCard })}>Show all</Button>}
        />
      ) : asTable ? (
        <div className={classes.table}>
          <Figures title="KPI wall" table={wallTable(shown)} whole />
        </div>
      ) : (
        <Cards groups={groups} shown={shown} />
      )}
    </ScreenBody>
  )
}

function Cards({ groups, shown }: { readonly groups: readonly WallGroup[]; readonly shown: readonly WallCard[] }) {
  const store = useDocumentStore()
  const today = useToday()
  const { active, returning } = useWallView()
  const tabbable = shown.some(({ view }) => view.kpi.id === active) ? active : shown[0]?.view.kpi.id
  const scales = shown.flatMap(({ scale }) => scale ?? [])
  const wall = useRef<HTMLDivElement>(null)
  useReturn(wall, returning ? active : null)
  return (
    <div
      ref={wall}
      className={classes.wall}
      onKeyDown={(event) => walkCards(wall, event)}
      onFocus={(event) => {
        const card = (event.target as HTMLElement).dataset['card']
        if (card !== undefined) setWallView(store, { active: card, returning: false })
      }}
    >
      {groups.map(({ id, title, cards }) => (
        <section key={id} aria-label={`${title}, ${count(cards.length, 'KPI', 'KPIs')}`}>
          <h2 className={classes.groupTitle} data-group={id}>
            {title}
            <span className={classes.dimmed}>{count(cards.length, 'KPI', 'KPIs')}</span>
          </h2>
          <ul className={classes.cards}>
            {cards.map((card) => (
              <CardView
                key={card.view.kpi.id}
                card={card}
                store={store}
                tabbable={card.view.kpi.id === tabbable}
                onOpen={openKpi}
              />
            ))}
          </ul>
        </section>
      ))}
      <div className={classes.foot}>
        {scales.length > 0 ? <BulletKey figures={shown.map(({ figures }) => figures)} scales={scales} /> : null}
        <span className={classes.total}>
          {count(shown.length, 'KPI', 'KPIs')}, {formatDay(today)}
        </span>
      </div>
    </div>
  )
}
