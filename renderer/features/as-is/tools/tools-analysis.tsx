import { useMemo, type ReactNode } from 'react'
import { contractView } from '#domain/tool-contracts.ts'
import { brokenMerges } from '#domain/tool-merges.ts'
import { overlapFormula, overlappingCost, overlaps, ownerless, toolSprawl, usersOf } from '#domain/tool-sprawl.ts'
import { useToday } from '#store/today.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { useMoney } from '#tables/use-money.ts'
import { AmountBars } from '#ui/charts/amount-bars.tsx'
import { FigurePanel } from '#ui/charts/figure-panel.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { count, formatNumber } from '#ui/format.ts'
import { Panel } from '#ui/panel.tsx'
import { Button } from '#ui/button.tsx'
import { ScreenBody } from '#ui/screen.tsx'
import { ContractLine } from './contract-line.tsx'
import { OverlapMap, categoryName, indexText } from './overlap-map.tsx'
import { ToolList } from './tool-list.tsx'
import { chainText, mergeProblemWords } from './tool-words.ts'
import classes from './tools.module.css'
import { filterTools, showTools, showToolsPart } from './tools-view.ts'

/** What follows from the list of tools; every figure opens its rows. */
export function ToolsAnalysis({ parts }: { readonly parts: ReactNode }) {
  const store = useDocumentStore()
  const some = useDocument(({ tools }) => tools.rows.length > 0)
  return (
    <ScreenBody title="As-Is" toolbar={parts}>
      {some ? (
        <Panels />
      ) : (
        <EmptyState
          title="No tool yet"
          text="Overlap by category and team, its cost, contracts that end within the plan and tools without an owner stand here once tools are listed."
          action={<Button onClick={() => showToolsPart(store, 'table')}>List the tools</Button>}
        />
      )}
    </ScreenBody>
  )
}

/** More rows than these no reader compares; the tables behind the charts have all. */
const [drawnCategories, drawnBars] = [60, 20]

function Panels() {
  const store = useDocumentStore()
  const today = useToday()
  const tools = useDocument((document) => document.tools)
  const teams = useDocument((document) => document.teams)
  const steps = useDocument((document) => document.steps)
  const tasks = useDocument((document) => document.tasks)
  const engagement = useDocument((document) => document.engagement)
  const holidays = useDocument((document) => document.holidays)
  const categories = useMemo(() => toolSprawl({ tools, teams }), [tools, teams])
  const contracts = useMemo(
    () => contractView({ tools, steps, tasks, engagement, holidays }, today),
    [tools, steps, tasks, engagement, holidays, today],
  )
  const merges = useMemo(() => brokenMerges(tools.rows), [tools])
  const unowned = useMemo(() => ownerless(tools.rows), [tools])
  const pick = (key: string, team: string | null = null) => {
    const category = categories.find((each) => each.key === key)
    if (category) filterTools(store, category, team)
  }
  return (
    <div className={classes.panels}>
      <div className={classes.wide}>
        <OverlapMap
          categories={categories}
          teams={teams.rows}
          most={drawnCategories}
          onPick={(category, team) => pick(category.key, team)}
        />
      </div>
      <OverlapPanel categories={categories} onPick={pick} />
      <CostPanel categories={categories} onPick={pick} />
      <ContractLine contracts={contracts} today={today} />
      <div className={classes.stack}>
        <Panel
          title="Merges that lead nowhere"
          caption={
            merges.length === 0
              ? 'Every tool that goes has one that takes over, or needs none.'
              : 'What is to take over cannot, as it stands.'
          }
        >
          <ToolList
            label="Merges that lead nowhere"
            tools={merges.map(({ tool, problem, chain }) => ({
              tool,
              note: `${mergeProblemWords[problem]}${problem === 'none' ? '' : `: ${chainText(chain.slice(1), tool)}`}`,
            }))}
          />
        </Panel>
        <Panel
          title="Tools without an owner"
          caption={unowned.length === 0 ? 'Every tool has one.' : `${unowned.length} of ${tools.rows.length}.`}
          actions={
            unowned.length === 0 ? null : (
              <Button
                variant="link"
                className={classes.all}
                onClick={() => showTools(store, [{ field: 'owner', value: null }])}
              >
                Show in the table
              </Button>
            )
          }
        >
          <ToolList
            label="Tools without an owner"
            tools={unowned.map((tool) => ({ tool, note: usersText(usersOf(tool).length) }))}
          />
        </Panel>
      </div>
    </div>
  )
}

interface CategoryPanelProps {
  readonly categories: ReturnType<typeof toolSprawl>
  readonly onPick: (key: string) => void
}

function OverlapPanel({ categories, onPick }: CategoryPanelProps) {
  const overlapping = categories.filter(overlaps)
  return (
    <FigurePanel
      title="Overlap by category"
      caption={overlapFormula}
      table={{
        columns: ['Category', 'Tools', 'Teams', 'Uses', 'To move', 'Overlap index'],
        rows: categories.map((each) => ({
          id: each.key,
          cells: [
            categoryName(each),
            ...[each.tools.length, each.byTeam.size, each.uses, each.moves].map(formatNumber),
            indexText(each),
          ],
        })),
      }}
    >
      {overlapping.length === 0 ? (
        <p className={classes.none}>No category has more than one tool in use.</p>
      ) : (
        <AmountBars
          label="Overlap index by category"
          longest={1}
          bars={overlapping.slice(0, drawnBars).map((each) => ({
            id: each.key,
            label: categoryName(each),
            value: each.overlap ?? 0,
            text: indexText(each),
            note: `${each.moves} to move`,
          }))}
          onPick={onPick}
        />
      )}
    </FigurePanel>
  )
}

function CostPanel({ categories, onPick }: CategoryPanelProps) {
  const money = useMoney()
  const overlapping = categories.filter(overlaps).sort((a, b) => b.cost.known - a.cost.known)
  const total = overlappingCost(categories)
  return (
    <FigurePanel
      title="Cost in overlapping categories"
      caption={`${money(total.known)} a year${unknownText(total.unknown)}. All tools of a category in which teams use more than one.`}
      table={{
        columns: ['Category', 'A year', 'Cost unknown'],
        rows: overlapping.map((each) => ({
          id: each.key,
          cells: [categoryName(each), money(each.cost.known), count(each.cost.unknown, 'tool', 'tools')],
        })),
      }}
    >
      {overlapping.length === 0 ? (
        <p className={classes.none}>No category has more than one tool in use.</p>
      ) : (
        <AmountBars
          label="Cost a year by overlapping category"
          bars={overlapping.slice(0, drawnBars).map((each) => ({
            id: each.key,
            label: categoryName(each),
            value: each.cost.known,
            text: formatNumber(each.cost.known),
            ...(each.cost.unknown > 0 ? { note: `+ ${each.cost.unknown} unknown` } : {}),
          }))}
          onPick={onPick}
        />
      )}
    </FigurePanel>
  )
}

function unknownText(tools: number): string {
  return tools === 0 ? '' : `, cost of ${count(tools, 'tool', 'tools')} unknown`
}

function usersText(teams: number): string {
  return teams === 0 ? 'users unknown' : `used by ${count(teams, 'team', 'teams')}`
}
