import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { setTableFilter } from '#tables/table-view.ts'
import { noFilter } from '#tables/row-filter.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Button } from '#ui/button.tsx'
import { ScreenBody } from '#ui/screen.tsx'
import { showToil } from '../as-is-view.ts'
import { TeamRatios } from './team-ratios.tsx'
import { ToilPareto } from './toil-pareto.tsx'
import { ToilParts } from './toil-parts.tsx'
import { ToilRankingPanel, UnrankedPanel } from './toil-ranking.tsx'
import classes from './toil.module.css'

const shownBars = 14

/** Where the hours go, whom they weigh on, and what to be rid of first. */
export function ToilAnalysis() {
  const store = useDocumentStore()
  const tasks = useDocument((document) => document.toil.rows)
  if (tasks.length === 0)
    return (
      <ScreenBody title="As-Is" toolbar={<ToilParts />}>
        <EmptyState
          title="No toil task yet"
          text="A Pareto of the hours, the toil ratio of each team against target and cap, and a ranking of what to automate stand here once there are tasks."
          action={<Button onClick={() => showToil(store, 'table')}>List the toil tasks</Button>}
        />
      </ScreenBody>
    )
  return (
    <ScreenBody title="As-Is" toolbar={<ToilParts />}>
      <div className={classes.analysis}>
        <div className={classes.pair}>
          <ToilPareto tasks={tasks} shown={shownBars} />
          <div className={classes.side}>
            <TeamRatios
              onTeam={(team) => {
                setTableFilter(store, 'toil', { query: '', terms: [{ field: 'team', value: team }] })
                showToil(store, 'table')
              }}
              onAll={() => {
                setTableFilter(store, 'toil', noFilter)
                showToil(store, 'table')
              }}
            />
            <UnrankedPanel />
          </div>
        </div>
        <ToilRankingPanel />
      </div>
    </ScreenBody>
  )
}
