import { useMemo } from 'react'
import { riskMatrix, type RiskCell } from '#domain/risk-matrix.ts'
import { riskBand, riskFormula, riskScore } from '#domain/risk-score.ts'
import { impacts, likelihoods, type Risk } from '#domain/risk.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { noFilter } from '#tables/row-filter.ts'
import type { TableView } from '#tables/table-view.ts'
import { Button } from '#ui/button.tsx'
import { FigurePanel, type FigureTable } from '#ui/charts/figure-panel.tsx'
import { count } from '#ui/format.ts'
import { cellName, filterByCell, filterByRisks } from './risk-actions.ts'
import { keyOf, RiskMatrixPicture } from './risk-matrix-picture.tsx'
import classes from './risks.module.css'

const notPlaced = 'Not estimated'

/** Where the live risks lie; a cell filters the register below, once more lifts the filter. */
export function RiskMatrixPanel({ view }: { readonly view: TableView<'risks'> }) {
  const store = useDocumentStore()
  const matrix = useMemo(() => riskMatrix(view.rows), [view.rows])
  const figure = view.filter.behind?.figure
  const cells = matrix.rows.flat()
  const chosen = cells.find((cell) => cellName(cell) === figure)
  const pick = (cell: RiskCell) => {
    if (cell === chosen) view.setFilter(noFilter)
    else if (cell.risks.length > 0) filterByCell(store, cell)
  }
  const inBand = (band: RiskCell['band']) =>
    cells.reduce((sum, cell) => sum + (cell.band === band ? cell.risks.length : 0), 0)
  return (
    <FigurePanel
      title="Likelihood and impact"
      caption={`${count(matrix.total, 'live risk', 'live risks')}. ${riskFormula}`}
      table={figures(view.rows)}
    >
      <div className={classes.picture}>
        <RiskMatrixPicture matrix={matrix} chosen={chosen ? keyOf(chosen) : null} onPick={pick} />
        <dl className={classes.bands}>
          <Band band="high" title="High" size={inBand('high')} />
          <Band band="medium" title="Medium" size={inBand('medium')} />
          <Band band="low" title="Low" size={inBand('low')} />
          <div>
            <dt>{notPlaced}</dt>
            <dd>
              {matrix.unknown.length === 0 ? (
                '0'
              ) : (
                <Button
                  variant="link"
                  aria-pressed={figure === notPlaced}
                  onClick={() =>
                    figure === notPlaced ? view.setFilter(noFilter) : filterByRisks(store, notPlaced, matrix.unknown)
                  }
                >
                  {matrix.unknown.length}
                </Button>
              )}
            </dd>
          </div>
        </dl>
      </div>
    </FigurePanel>
  )
}

function Band(props: { readonly band: RiskCell['band']; readonly title: string; readonly size: number }) {
  return (
    <div>
      <dt>
        <svg width="16" height="12" aria-hidden="true" className={classes.cell} data-band={props.band}>
          <rect className={classes.ground} x="1" y="1" width="14" height="10" rx="2" />
          {props.band === 'low' ? null : (
            <rect x="1" y="1" width="14" height="10" rx="2" fill={`url(#risk-${props.band})`} />
          )}
          <rect className={classes.frame} x="1" y="1" width="14" height="10" rx="2" />
        </svg>
        {props.title}
      </dt>
      <dd>{props.size}</dd>
    </div>
  )
}

function figures(all: readonly Risk[]): FigureTable {
  const label = (choices: readonly { readonly value: number; readonly label: string }[], value: number | null) =>
    choices.find((each) => each.value === value)?.label ?? 'unknown'
  const live = riskMatrix(all)
  const rows = [...live.rows.flat().flatMap(({ risks }) => risks), ...live.unknown]
  return {
    columns: ['Risk', 'Likelihood', 'Impact', 'Score', 'Weight'],
    words: ['Likelihood', 'Impact', 'Weight'],
    rows: rows
      .toSorted((a, b) => (riskScore(b) ?? 0) - (riskScore(a) ?? 0))
      .map((risk) => ({
        id: risk.id,
        cells: [
          nameOr(risk.name, 'Risk'),
          label(likelihoods, risk.likelihood),
          label(impacts, risk.impact),
          String(riskScore(risk) ?? 'unknown'),
          riskBand(risk) ?? 'unknown',
        ],
      })),
  }
}
