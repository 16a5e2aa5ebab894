import { NativeSelect } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { budgetMinutes } from '#domain/error-budget.ts'
import { chainGroups, chainLimit } from '#domain/dependency-availability.ts'
import { joinNames } from '#domain/name-list.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { Button, IconButton } from '#ui/button.tsx'
import { DraftText } from '#ui/draft-text.tsx'
import { Status } from '#ui/marks.tsx'
import { Panel } from '#ui/panel.tsx'
import { availabilityText, durationText, objectiveText, readPercent } from './calculator-words.ts'
import {
  addChainRow,
  changeChainRow,
  removeChainRow,
  setCalculators,
  useCalculators,
  type ChainRow,
} from './calculators-view.ts'
import classes from './calculators.module.css'
import { FormulaList, type Figure } from './formula-list.tsx'

/** Serial and parallel parts to try out: nothing here changes the engagement. */
export function FreeChain() {
  const store = useDocumentStore()
  const chain = useCalculators((view) => view.chain)
  const against = useCalculators((view) => view.against)
  const objective = readPercent(against, 'open')
  return (
    <Panel
      title="Try it out"
      caption="“and”: both are needed. “or”: it stands in for the part before it. Kept while the engagement is open; it changes nothing there."
    >
      <div className={classes.tryOut}>
        <div>
          <ol className={classes.chain} aria-label="Parts">
            {chain.map((row, index) => (
              <li key={row.key} data-joins={index === 0 ? 'and' : row.joins}>
                {index === 0 ? (
                  <span className={classes.joins} />
                ) : (
                  <NativeSelect
                    size="xs"
                    className={classes.joins ?? ''}
                    aria-label={`How part ${index + 1} joins`}
                    data={['and', 'or']}
                    value={row.joins}
                    onChange={(event) =>
                      changeChainRow(store, row.key, { joins: event.currentTarget.value === 'or' ? 'or' : 'and' })
                    }
                  />
                )}
                <DraftText
                  hideLabel
                  label={`Name of part ${index + 1}`}
                  placeholder={`Part ${index + 1}`}
                  value={row.name}
                  onCommit={(name) => changeChainRow(store, row.key, { name })}
                />
                <DraftText
                  hideLabel
                  label={`Availability of part ${index + 1}, %`}
                  placeholder="?"
                  value={row.typed}
                  error={reasonOf(row)}
                  onCommit={(typed) => changeChainRow(store, row.key, { typed })}
                />
                <span className={classes.dimmed}>%</span>
                <IconButton label={`Remove part ${index + 1}`} onClick={() => removeChainRow(store, row.key)}>
                  <IconX size={14} aria-hidden="true" />
                </IconButton>
              </li>
            ))}
          </ol>
          <Button size="small" icon={<IconPlus size={14} aria-hidden="true" />} onClick={() => addChainRow(store)}>
            Add a part
          </Button>
        </div>
        <div>
          <DraftText
            label="Objective to hold it against, %"
            value={against}
            error={objective.status === 'invalid' ? objective.reason : null}
            onCommit={(typed) => setCalculators(store, { against: typed })}
          />
          <div role="status" className={classes.result}>
            <FormulaList
              label="Availability of the parts together"
              figures={resultFigures(chain, objective.status === 'percent' ? objective.value : null)}
            />
          </div>
        </div>
      </div>
    </Panel>
  )
}

function resultFigures(chain: readonly ChainRow[], objective: number | null): readonly Figure[] {
  const parts = chain.map((row, index) => {
    const read = readPercent(row.typed, 'closed')
    return {
      joins: row.joins,
      name: row.name.trim() || `part ${index + 1}`,
      availability: read.status === 'percent' ? read.value : null,
    }
  })
  const { most, unknown, weakest } = chainLimit(parts)
  if (weakest === null) return [{ name: 'Together', value: '?', formula: 'No part has an availability yet.' }]
  const known = chainGroups(parts).filter((group) => group.every(({ availability }) => availability !== null))
  const minutes = budgetMinutes(most, 30)
  return [
    {
      name: 'Together',
      value: `${unknown.length > 0 ? 'at most ' : ''}${availabilityText(most)}`,
      formula: `${known.map((group) => groupFormula(group.map(({ availability }) => availability ?? 0))).join(' × ')}${unknown.length > 0 ? `. Unknown: ${joinNames(unknown)}.` : ''}`,
    },
    ...(minutes === null
      ? []
      : [
          {
            name: 'Down in 30 days',
            value: `${unknown.length > 0 ? 'at least ' : ''}${durationText(minutes)}`,
            formula: `(100 − ${bare(availabilityText(most))}) ÷ 100 × 30 days × 1,440 min`,
          },
        ]),
    ...(objective === null ? [] : [verdict(objective, most, unknown.length > 0)]),
  ]
}

function verdict(objective: number, most: number, isOpen: boolean): Figure {
  const sign = objective > most ? '>' : '≤'
  return {
    name: objectiveText(objective),
    value:
      objective > most ? (
        <Status kind="off" word="above what they allow" />
      ) : isOpen ? (
        <Status kind="unknown" word="not settled" />
      ) : (
        <Status kind="on" word="within" />
      ),
    formula: `${objectiveText(objective)} ${sign} ${availabilityText(most)}`,
  }
}

/** "99.9 %" of one part, "(1 − (1 − 99 %) × (1 − 99 %))" of several side by side. */
function groupFormula(group: readonly number[]): string {
  if (group.length === 1) return objectiveText(group[0] ?? 0)
  return `(1 − ${group.map((each) => `(1 − ${objectiveText(each)})`).join(' × ')})`
}

function reasonOf(row: ChainRow): string | null {
  const read = readPercent(row.typed, 'closed')
  return read.status === 'invalid' ? read.reason : null
}

function bare(percent: string): string {
  return percent.replace(/ %$/, '')
}
