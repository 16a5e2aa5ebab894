import { useDeferredValue, useMemo, useState } from 'react'
import { catalog } from '#catalog/catalog.ts'
import {
  byState,
  currentEarlyWarnings,
  type EarlyWarning,
  type WarningIndicator,
  type WarningState,
} from '#domain/early-warnings.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { Button } from '#ui/button.tsx'
import { Status, type MarkKind } from '#ui/marks.tsx'
import { Panel } from '#ui/panel.tsx'
import { showIndicator } from '../as-is-view.ts'
import classes from './early-warnings.module.css'

const marks: Readonly<Record<WarningState, { readonly mark: MarkKind; readonly word: string }>> = {
  warning: { mark: 'off', word: 'warning' },
  watch: { mark: 'near', word: 'watch' },
  fine: { mark: 'on', word: 'fine' },
  unknown: { mark: 'unknown', word: 'unknown' },
}

/** Signs that the boundary is slipping, worst first, each with the figures that say so. */
export function EarlyWarningsSection() {
  const document = useDeferredValue(useDocument((each) => each))
  const today = useToday()
  const warnings = useMemo(() => currentEarlyWarnings(document, catalog, today).toSorted(byState), [document, today])
  return (
    <Panel title="Early warnings" caption={captionOf(warnings)}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Sign and figure</th>
            <th scope="col">Value</th>
            <th scope="col">Threshold</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        {warnings.map((warning) => (
          <WarningRows key={warning.entry.slug} warning={warning} />
        ))}
      </table>
    </Panel>
  )
}

function WarningRows({ warning }: { readonly warning: EarlyWarning }) {
  const { entry, state, indicators } = warning
  const counters = catalog.antiPatterns.filter(({ slug }) => entry.watch.includes(slug))
  return (
    <tbody>
      <tr className={classes.warning}>
        <th scope="rowgroup" colSpan={3}>
          {entry.name}
          <span className={classes.signal}>{entry.signal}</span>
          {state === 'warning' || state === 'watch'
            ? counters.map(({ slug, counter }) => (
                <span key={slug} className={classes.signal}>
                  What helps: {counter}
                </span>
              ))
            : null}
        </th>
        <td>
          <Status kind={marks[state].mark} word={marks[state].word} />
        </td>
      </tr>
      {indicators.map((indicator) => (
        <IndicatorRow key={indicator.key} indicator={indicator} />
      ))}
    </tbody>
  )
}

/** A figure with its threshold; its name opens how it is worked out. */
function IndicatorRow({ indicator }: { readonly indicator: WarningIndicator }) {
  const store = useDocumentStore()
  const [open, setOpen] = useState(false)
  const { title, value, threshold, state, formula, reason, place } = indicator
  return (
    <>
      <tr className={classes.indicator}>
        <td>
          <button type="button" className={classes.name} aria-expanded={open} onClick={() => setOpen(!open)}>
            {title}
          </button>
        </td>
        <td>
          {value !== null && place ? (
            <Button
              variant="link"
              className={classes.value}
              title="Show the rows behind it"
              onClick={() => showIndicator(store, indicator)}
            >
              {value}
            </Button>
          ) : (
            (value ?? <span className={classes.missing}>{reason}</span>)
          )}
        </td>
        <td className={classes.threshold}>{threshold}</td>
        <td>
          <Status kind={marks[state].mark} word={marks[state].word} />
        </td>
      </tr>
      {open ? (
        <tr className={classes.indicator}>
          <td colSpan={4} className={classes.detail}>
            {formula} {reason}
          </td>
        </tr>
      ) : null}
    </>
  )
}

/** "8 signs: 3 warning, 2 to watch, 1 unknown. Thresholds are ours unless a KPI has a target." */
function captionOf(warnings: readonly EarlyWarning[]): string {
  const count = (state: WarningState) => warnings.filter((warning) => warning.state === state).length
  return `${warnings.length} signs: ${count('warning')} warning, ${count('watch')} to watch, ${count('fine')} fine, ${count('unknown')} unknown. KPIs are held against their own targets.`
}
