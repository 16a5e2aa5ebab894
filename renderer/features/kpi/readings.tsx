import { useElementSize } from '@mantine/hooks'
import { useCallback, useMemo } from 'react'
import type { RowTexts } from '#domain/edit-cells.ts'
import type { Kpi, Reading } from '#domain/kpi.ts'
import type { KpiView } from '#domain/kpi-status.ts'
import { readingTexts } from '#domain/reading-texts.ts'
import { targetText } from '#domain/target-text.ts'
import { TableGrid } from '#tables/table-grid.tsx'
import type { ColumnOptions } from '#tables/table-columns.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Status, StatusMark } from '#ui/marks.tsx'
import { KpiChart } from './kpi-chart.tsx'
import { statusWords } from './kpi-words.ts'
import { FindingOffered, NotMeasurable } from './readings-not-measurable.tsx'
import { partsAsked } from './kpi-view.ts'
import { windowText } from './wall/reading-words.ts'
import classes from './kpi.module.css'

export interface ReadingsProps {
  readonly views: readonly KpiView[]
  readonly active: KpiView
  readonly onSelect: (kpi: string) => void
  readonly onReading: (reading: string | null) => void
  readonly onTab: (tab: string) => void
}

/** The chosen KPIs on the left; the readings of one of them as a chart and a grid. */
export function Readings({ views, active, onSelect, onReading, onTab }: ReadingsProps) {
  const { ref, width } = useElementSize()
  const id = active.kpi.id
  const mine = useCallback((reading: Reading) => reading.kpi === id, [id])
  const preset = useMemo(() => ({ kpi: id }), [id])
  const parts = partsAsked(active)
  const { kpi, unit } = active
  const columns = useMemo(() => readingColumns(kpi, unit, parts.split(' ')), [kpi, unit, parts])
  const prepare = useCallback(
    (texts: RowTexts, reading: Reading | null) => readingTexts(texts, reading, active.unit),
    [active.unit],
  )
  return (
    <div className={classes.readings}>
      <ul className={classes.kpiList} aria-label="Chosen KPIs">
        {views.map((view) => (
          <li key={view.kpi.id}>
            <button
              type="button"
              aria-current={view.kpi.id === id ? 'true' : undefined}
              onClick={() => onSelect(view.kpi.id)}
            >
              <StatusMark kind={view.status} />
              <span className={classes.kpiName}>{view.name}</span>
              <span className={classes.dimmed}>{readingsOf(view)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className={classes.detail}>
        <div className={classes.chart}>
          <div className={classes.head}>
            <div>
              <p className={classes.chartTitle}>
                <span className={classes.strong}>{active.name}</span>
                <Status kind={active.status} word={statusWords[active.status]} />
                {active.readings.length === 0 ? (
                  <span className={classes.dimmed}>{targetText(active.wanted, active.unit)}</span>
                ) : null}
              </p>
              <p className={classes.dimmed}>{active.reason}</p>
            </div>
            <NotMeasurable view={active} />
          </div>
          <FindingOffered view={active} onTab={onTab} />
          <div ref={ref}>
            {active.readings.length > 0 && width > 0 ? (
              <KpiChart view={active} width={Math.floor(width)} height={196} />
            ) : null}
          </div>
        </div>
        <div className={classes.grid}>
          <TableGrid
            key={id}
            table="readings"
            label={`Readings of ${active.name}`}
            columns={columns}
            onActiveRow={onReading}
            filter={mine}
            preset={preset}
            prepare={prepare}
            order={byDay}
            emptyState={
              <EmptyState
                title="No reading yet"
                text="Type a date and a value, or paste columns from Excel; “not measurable” in place of a value says that there is none. Mark the first one as the baseline."
              />
            }
          />
        </div>
      </div>
    </div>
  )
}

/** Undated readings, just typed, come last. */
function byDay(a: Reading, b: Reading): number {
  return (a.date ?? '9999') < (b.date ?? '9999') ? -1 : (a.date ?? '9999') > (b.date ?? '9999') ? 1 : a.order - b.order
}

function readingsOf(view: KpiView): number {
  return view.scopeViews.reduce((sum, { readings }) => sum + readings.length, view.readings.length)
}

function readingColumns(kpi: Kpi, unit: string, parts: readonly string[]): readonly ColumnOptions<Reading>[] {
  return [
    { key: 'date', width: 104 },
    { key: 'value', width: 112, unit, render: valueWords },
    { key: 'sample', width: 60 },
    ...parts.filter(Boolean).map((key) => ({ key, width: 148 })),
    { key: 'baseline', width: 80, render: baselineWords },
    { key: 'window', width: 124, render: (reading) => windowOfKpi(reading, kpi) },
    { key: 'grade', width: 100 },
    { key: 'source', width: 180 },
    { key: 'note', width: 220, grow: true },
    { key: 'evidence', width: 200 },
    { key: 'kind', width: 124 },
  ]
}

/** Null: its own. */
function windowOfKpi(reading: Reading, kpi: Kpi) {
  if (reading.window !== null) return null
  return (
    <span className={classes.dimmed} title="Window of the KPI">
      {windowText(reading, kpi)}
    </span>
  )
}

/** The one "Yes" is looked for among many a "No". */
function baselineWords({ baseline }: Reading) {
  return baseline === 'no' ? <span className={classes.dimmed}>No</span> : null
}

/** Null: the figure as it is. */
function valueWords(reading: Reading) {
  return reading.kind === 'not-measurable' && reading.value === null ? (
    <span className={classes.dimmed}>not measurable</span>
  ) : null
}
