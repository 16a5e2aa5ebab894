import { linkPlace } from '#domain/record-link-label.ts'
import { traceCoverage, traceOrphans, type TraceCoverage } from '#domain/trace-coverage.ts'
import { traceKinds, type TraceGraph, type TraceNode } from '#domain/trace.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { jumpTo } from '#store/ui-store.ts'
import { Panel } from '#ui/panel.tsx'
import { Button } from '#ui/button.tsx'
import { count, formatDay, percentText } from '#ui/format.ts'
import { setTraceView } from './trace-view.ts'
import { kindNames } from './trace-words.ts'
import classes from './trace.module.css'

/** How much of each side is tied to the others, and what hangs on nothing. */
export function TraceCoveragePanels(props: {
  readonly graph: TraceGraph
  /** Findings that nobody has decided on. */
  readonly undecided: number
  readonly today: string
}) {
  const { graph, undecided, today } = props
  const store = useDocumentStore()
  const orphans = traceOrphans(graph)
  return (
    <div className={classes.parts}>
      <Panel
        title="Coverage"
        caption={`Open findings that were taken up, tasks that are not done, all RACI items and KPIs, as of ${formatDay(today)}. The first line counts all open findings.`}
      >
        <table className={classes.coverage}>
          <thead>
            <tr>
              <th scope="col">How many</th>
              <th scope="col">Count</th>
              <th scope="col">Share</th>
              <th scope="col">
                <span className="visually-hidden">Bar</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {traceCoverage(graph, undecided).map((each) => (
              <tr key={`${each.of} ${each.by}`}>
                <th scope="row">{sentences[`${each.of}/${each.by}`]}</th>
                <td>
                  {each.tied} of {each.all}
                </td>
                <td>{shareText(each)}</td>
                <td>
                  <span className={classes.track} aria-hidden="true">
                    <span style={{ width: `${each.all === 0 ? 0 : (each.tied / each.all) * 100}%` }} />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
      <Panel
        title="Tied to nothing"
        caption="Open findings that were taken up and open tasks, items and KPIs that none of the others is tied to."
      >
        <div className={classes.orphans}>
          {traceKinds.map((kind) => {
            const own = orphans.get(kind) ?? []
            return (
              <section key={kind} aria-label={`${kindNames[kind]} tied to nothing`}>
                <h3>
                  {kindNames[kind]} <span className={classes.dimmed}>{own.length}</span>
                </h3>
                {own.length === 0 ? <p className={classes.dimmed}>None.</p> : <Orphans nodes={own} />}
              </section>
            )
          })}
          <section aria-label="Findings not decided on">
            <h3>
              Findings not decided on <span className={classes.dimmed}>{undecided}</span>
            </h3>
            {undecided === 0 ? (
              <p className={classes.dimmed}>None.</p>
            ) : (
              <>
                <p className={classes.dimmed}>Until somebody takes them up, no task can be for them.</p>
                <Button variant="link" onClick={() => setTraceView(store, { part: 'undecided' })}>
                  Show them
                </Button>
              </>
            )}
          </section>
        </div>
      </Panel>
    </div>
  )
}

const sentences: Readonly<Record<string, string>> = {
  'finding/backlog': 'Open findings that were taken up',
  'finding/task': 'Findings taken up that a task settles',
  'finding/item': 'Findings taken up about a RACI item',
  'item/kpi': 'RACI items that a KPI tells of',
  'item/task': 'RACI items that a task changes',
  'kpi/item': 'KPIs that hang on a RACI item',
  'kpi/task': 'KPIs that an open task moves',
  'task/finding': 'Tasks that settle a finding',
  'task/kpi': 'Tasks that name a KPI',
}

const mostListed = 30

function Orphans({ nodes }: { readonly nodes: readonly TraceNode[] }) {
  return (
    <ul className={classes.list}>
      {nodes.slice(0, mostListed).map(({ link, name }) => (
        <li key={link}>
          <Button
            variant="link"
            onClick={() => {
              const place = linkPlace(link)
              if (place) jumpTo(place)
            }}
          >
            {name}
          </Button>
        </li>
      ))}
      {nodes.length > mostListed ? (
        <li className={classes.dimmed}>and {count(nodes.length - mostListed, 'other', 'others')}</li>
      ) : null}
    </ul>
  )
}

function shareText({ tied, all }: TraceCoverage): string {
  return all === 0 ? '—' : percentText(tied / all)
}
