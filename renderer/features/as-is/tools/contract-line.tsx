import { isoOf, mustDay } from '#domain/day.ts'
import type { ContractView, EndingContract } from '#domain/tool-contracts.ts'
import { FigurePanel } from '#ui/charts/figure-panel.tsx'
import { count, formatDay } from '#ui/format.ts'
import { isUndecided } from '#domain/tool-merges.ts'
import { MoreRows, shownInLists } from './tool-list.tsx'
import { daysText, toolName, verdictText } from './tool-words.ts'
import { openTool } from './tools-view.ts'
import classes from './tools.module.css'

interface ContractLineProps {
  readonly contracts: ContractView
  readonly today: string
}

/** Contracts that end while the plan runs, each where it ends between today and the last day of the plan. */
export function ContractLine({ contracts, today }: ContractLineProps) {
  const { ended, within, planEnd } = contracts
  const all = [...ended, ...within]
  const length = planEnd === null ? 0 : Math.max(1, planEnd - mustDay(today))
  return (
    <FigurePanel
      title="Contracts ending within the plan"
      caption={captionOf(contracts)}
      table={{
        columns: ['Tool', 'Ends', 'Days left', 'Verdict'],
        rows: all.map(({ tool, days }) => ({
          id: tool.id,
          cells: [toolName(tool), formatDay(tool.contractEnd), String(days), verdictText(tool)],
        })),
      }}
    >
      {all.length === 0 ? (
        <p className={classes.none}>No contract has ended, and none ends within the plan.</p>
      ) : (
        <>
          {within.length > 0 && planEnd !== null ? (
            <div className={classes.scale} aria-hidden="true">
              <span />
              <span>today</span>
              <span>{formatDay(isoOf(planEnd))}</span>
            </div>
          ) : null}
          <ul className={classes.list} aria-label="Contracts by the day they end">
            {all.slice(0, shownInLists).map((contract) => (
              <Contract key={contract.tool.id} contract={contract} length={length} />
            ))}
            <MoreRows hidden={all.length - shownInLists} />
          </ul>
        </>
      )}
    </FigurePanel>
  )
}

function Contract({ contract, length }: { readonly contract: EndingContract; readonly length: number }) {
  const { tool, days } = contract
  const verdict = verdictText(tool)
  return (
    <li>
      <button type="button" className={classes.contract} onClick={() => openTool(tool.id)}>
        <span className={classes.name}>{toolName(tool)}</span>
        <span className={classes.track} data-ended={days < 0}>
          {days < 0 ? null : (
            <span
              className={classes.dot}
              data-undecided={isUndecided(tool)}
              style={{ left: `${Math.min(1, days / Math.max(1, length)) * 100}%` }}
            />
          )}
        </span>
        <span className={classes.when} title={formatDay(tool.contractEnd)}>
          {daysText(days)}
        </span>
        <span className={classes.verdict} data-undecided={isUndecided(tool)}>
          {verdict}
        </span>
      </button>
    </li>
  )
}

/** "6 end by 26 Mar 2027, the last day of the plan. 1 has ended. 12 end later. 11 tools have no end given." */
function captionOf({ ended, within, later, open, planEnd }: ContractView): string {
  const rest = `${count(open, 'tool has', 'tools have')} no end given.`
  const over = ended.length === 0 ? '' : ` ${count(ended.length, 'has', 'have')} ended.`
  if (planEnd === null) return `The plan has no dates yet: nobody can say which end within it.${over} ${rest}`
  return `${count(within.length, 'ends', 'end')} by ${formatDay(isoOf(planEnd))}, the last day of the plan.${over} ${count(later ?? 0, 'ends', 'end')} later. ${rest}`
}
