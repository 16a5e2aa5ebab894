import type { ReactNode } from 'react'
import type { KpiView } from '#domain/kpi-status.ts'
import { targetText, withUnit } from '#domain/target-text.ts'
import { jumpTo } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { BulletBar, BulletKey } from '#ui/charts/bullet-bar.tsx'
import { formatNumber } from '#ui/format.ts'
import { Status } from '#ui/marks.tsx'
import { Panel } from '#ui/panel.tsx'
import { statusWords } from '../kpi-words.ts'
import { feedText, standsOn } from './reading-words.ts'
import type { WallCard } from './wall-cards.ts'
import classes from './wall.module.css'

/** Where the KPI stands and why, with the figures it rests on. */
export function StandingPanel({ card }: { readonly card: WallCard }) {
  const { view, owner, feed, figures, scale, words } = card
  const go = (field: string) => jumpTo({ stage: 'kpi', table: 'kpis', id: view.kpi.id, field })
  return (
    <Panel
      title={view.name}
      caption={view.definition}
      actions={
        <span className={classes.links}>
          <Button variant="link" onClick={() => go('name')}>
            Definition
          </Button>
          <Button variant="link" onClick={() => go('readings')}>
            {view.readings.length === 0 ? 'Enter readings' : 'All readings'}
          </Button>
        </span>
      }
    >
      <p className={classes.standing}>
        <Status kind={view.status} word={statusWords[view.status]} />
        <span>{view.reason}</span>
      </p>
      {scale ? (
        <div className={classes.bullet}>
          <BulletBar figures={figures} scale={scale} words={words} />
          <p className={classes.scale}>
            <span>{formatNumber(scale.low)}</span>
            <span>{withUnit(scale.high, view.unit)}</span>
          </p>
          <BulletKey figures={[figures]} scales={[scale]} />
        </div>
      ) : null}
      <dl className={classes.facts}>
        <Fact name="Latest">
          {view.latest ? `${withUnit(view.latest.value, view.unit)}, ${standsOn(view.latest, view.kpi)}` : 'No reading'}
        </Fact>
        <Fact name="Baseline">
          {view.baseline ? `${withUnit(view.baseline.value, view.unit)}, ${standsOn(view.baseline, view.kpi)}` : 'None'}
        </Fact>
        <Fact name="Target today">{targetToday(view)}</Fact>
        <Fact name="Owner">{owner?.name ?? 'No owner'}</Fact>
        {feed ? (
          <Fact name="Derived" wide>
            ◇ {feedText(feed, view.entry?.unit ?? '')}. {feed.said} <span className={classes.dimmed}>{feed.rule}</span>
          </Fact>
        ) : null}
      </dl>
    </Panel>
  )
}

function Fact(props: { readonly name: string; readonly wide?: true; readonly children: ReactNode }) {
  const { name, wide, children } = props
  return (
    <div data-wide={wide}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function targetToday({ wanted, due, unit }: KpiView): string {
  const target = targetText(wanted, unit)
  if (target === '') return 'None agreed'
  return due ? `${target}, since the milestone ${due.label}` : target
}
