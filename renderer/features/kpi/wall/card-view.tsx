import { memo } from 'react'
import { dayOf } from '#domain/day.ts'
import { noReading } from '#domain/kpi-standing.ts'
import type { KpiView } from '#domain/kpi-status.ts'
import { targetText } from '#domain/target-text.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { BulletBar } from '#ui/charts/bullet-bar.tsx'
import { Sparkline } from '#ui/charts/trend-chart.tsx'
import { formatDay, formatNumber } from '#ui/format.ts'
import { Status } from '#ui/marks.tsx'
import { statusWords } from '../kpi-words.ts'
import { feedText, standsOn } from './reading-words.ts'
import type { WallCard } from './wall-cards.ts'
import classes from './wall.module.css'

export interface CardViewProps {
  readonly card: WallCard
  readonly store: DocumentStore
  /** Whether Tab stops here; the arrow keys go on to the others. */
  readonly tabbable: boolean
  readonly onOpen: (store: DocumentStore, kpi: string) => void
}

/** One KPI: where it stands and why, on which reading that rests, and how it came there. */
export const CardView = memo(function CardView({ card, store, tabbable, onOpen }: CardViewProps) {
  const { view, owner, feed, figures, scale, words } = card
  const rests = restsOn(view)
  return (
    <li className={classes.card} data-status={view.status}>
      <div className={classes.cardHead}>
        <h3 className={classes.name}>
          <button
            type="button"
            className={classes.open}
            data-card={view.kpi.id}
            tabIndex={tabbable ? 0 : -1}
            title={view.name}
            onClick={() => onOpen(store, view.kpi.id)}
          >
            {view.name}
          </button>
        </h3>
        <Status kind={view.status} word={statusWords[view.status]} />
      </div>
      <div className={classes.figure}>
        <Latest view={view} />
        <Sparkline
          values={view.readings.map(({ value }) => value)}
          days={view.readings.map(({ date }) => dayOf(date) ?? 0)}
          width={112}
          height={32}
        />
      </div>
      {rests === null ? null : (
        <p className={classes.rests} title={rests}>
          {rests}
        </p>
      )}
      {scale ? (
        <div>
          <BulletBar figures={figures} scale={scale} words={words} />
          <p className={classes.scale}>
            <span>{formatNumber(scale.low)}</span>
            <span className={classes.wanted}>{wantedText(card)}</span>
            <span>{formatNumber(scale.high)}</span>
          </p>
        </div>
      ) : (
        <p className={classes.rests}>{wantedText(card)}</p>
      )}
      {view.reason === noReading ? null : (
        <p className={classes.reason} title={view.reason}>
          {view.reason}
        </p>
      )}
      {feed?.value == null ? null : (
        <p className={classes.feed} title={`${feed.said} ${feed.rule}`}>
          ◇ {feedText(feed, view.entry?.unit ?? '')}
        </p>
      )}
      <p className={classes.owner}>{owner ? `Owner: ${owner.name}` : 'No owner'}</p>
    </li>
  )
})

function Latest({ view: { latest, notMeasurable, unit } }: { readonly view: KpiView }) {
  if (latest === null)
    return (
      <p className={classes.none}>
        <b>{notMeasurable ? 'Not measurable' : 'No reading'}</b>
      </p>
    )
  return (
    <p className={classes.value}>
      {formatNumber(latest.value)} <span className={classes.unit}>{unit}</span>
    </p>
  )
}

/** The reading behind the figure, or where there are some instead; null where there are none. */
function restsOn({ kpi, latest, notMeasurable, scopeViews }: KpiView): string | null {
  if (latest) return standsOn(latest, kpi)
  if (notMeasurable) return formatDay(notMeasurable.date)
  const read = scopeViews.filter((part) => part.latest !== null).map(({ name }) => name)
  return read.length === 0 ? null : `only of ${read.join(', ')}`
}

function wantedText({ view }: WallCard): string {
  const target = targetText(view.wanted, view.unit)
  return target === '' ? 'no target' : `target ${target}${view.due ? ` (${view.due.label})` : ''}`
}
