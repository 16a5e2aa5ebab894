import { useDeferredValue, useMemo } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { byState, currentEarlyWarnings, type EarlyWarning, type WarningState } from '#domain/early-warnings.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { FigurePanel } from '#ui/charts/figure-panel.tsx'
import { Status, type MarkKind } from '#ui/marks.tsx'
import { showIndicator } from '../as-is-view.ts'
import classes from './summary.module.css'

const words: Readonly<Record<WarningState, { readonly mark: MarkKind; readonly word: string }>> = {
  warning: { mark: 'off', word: 'warning' },
  watch: { mark: 'near', word: 'watch' },
  fine: { mark: 'on', word: 'fine' },
  unknown: { mark: 'unknown', word: 'unknown' },
}

/** The signs that the boundary is slipping, worst first, each with the figure that says so. */
export function WarningsPanel({ onOpen }: { readonly onOpen: () => void }) {
  const store = useDocumentStore()
  const document = useDeferredValue(useDocument((each) => each))
  const today = useToday()
  const warnings = useMemo(() => currentEarlyWarnings(document, catalog, today).toSorted(byState), [document, today])
  return (
    <FigurePanel
      title="Early warnings"
      caption={captionOf(warnings)}
      table={{
        columns: ['Sign', 'Figure', 'State'],
        rows: warnings.flatMap(({ entry, indicators }) =>
          indicators.map(({ key, title, value, state }) => ({
            id: `${entry.slug} ${key}`,
            cells: [`${entry.name}: ${title}`, value ?? 'unknown', words[state].word],
          })),
        ),
      }}
    >
      <ul className={classes.findings}>
        {warnings.map(({ entry, state, indicators }) => {
          const telling = indicators.find((indicator) => indicator.state === state)
          return (
            <li key={entry.slug}>
              <button
                type="button"
                className={classes.finding}
                title={`${entry.signal}\n${telling?.reason ?? 'Nothing is there to tell.'}`}
                onClick={() => (telling?.place ? showIndicator(store, telling) : onOpen())}
              >
                <span className={classes.name}>{entry.name}</span>
                <span className={classes.places}>{telling?.value ? `${telling.title}: ${telling.value}` : ''}</span>
                <span className={classes.severity}>
                  <Status kind={words[state].mark} word={words[state].word} />
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </FigurePanel>
  )
}

function captionOf(warnings: readonly EarlyWarning[]): string {
  const count = (state: WarningState) => warnings.filter((warning) => warning.state === state).length
  return `${warnings.length} signs: ${count('warning')} warning, ${count('watch')} to watch, ${count('unknown')} unknown`
}
