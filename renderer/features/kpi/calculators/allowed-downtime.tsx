import { allowedDowntime, downtimePeriods, usualObjectives } from '#domain/allowed-downtime.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import { DraftText } from '#ui/draft-text.tsx'
import { Panel } from '#ui/panel.tsx'
import { durationText, objectiveText, readPercent, wholeText } from './calculator-words.ts'
import { setCalculators, useCalculators } from './calculators-view.ts'
import classes from './calculators.module.css'
import { FormulaList } from './formula-list.tsx'

/** How long a service may be down for an objective, by period; one objective of the user's own. */
export function AllowedDowntime() {
  const store = useDocumentStore()
  const picked = useCalculators(({ objective }) => objective)
  const typed = useCalculators(({ ownObjective }) => ownObjective)
  const own = readPercent(typed, 'open')
  const shown = picked ?? (own.status === 'percent' ? own.value : null)
  return (
    <div className={classes.panels}>
      <Panel
        title="Downtime allowed"
        caption="(100 − objective) ÷ 100 × days × 1,440 min. A month counts as 30 days, a quarter as 90, a year as 365."
      >
        <div className={classes.scroll} role="region" aria-label="Downtime allowed, figures" tabIndex={0}>
          <table className={classes.table}>
            <caption className="visually-hidden">Downtime allowed by objective and period</caption>
            <thead>
              <tr>
                <th scope="col">Objective</th>
                {downtimePeriods.map(({ id, title }) => (
                  <th key={id} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {usualObjectives.map((objective) => (
                <Line
                  key={objective}
                  objective={objective}
                  picked={objective === picked}
                  onPick={() => setCalculators(store, { objective })}
                />
              ))}
              {own.status === 'percent' ? (
                <Line
                  objective={own.value}
                  note="typed"
                  picked={picked === null}
                  onPick={() => setCalculators(store, { objective: null })}
                />
              ) : null}
            </tbody>
          </table>
        </div>
        <div className={classes.narrowField}>
          <DraftText
            label="Another objective, %"
            placeholder="For example 99.97"
            value={typed}
            error={own.status === 'invalid' ? own.reason : null}
            onCommit={(text) =>
              setCalculators(store, {
                ownObjective: text,
                objective: readPercent(text, 'open').status === 'percent' ? null : (picked ?? 99.9),
              })
            }
          />
        </div>
      </Panel>
      {shown === null ? null : (
        <Panel
          title={`How ${objectiveText(shown)} comes to this`}
          caption="Select an objective above to see its figures."
        >
          <FormulaList
            label={`Downtime allowed at ${objectiveText(shown)}`}
            figures={allowedDowntime(shown).map(({ title, days, minutes }) => ({
              name: title,
              value: durationText(minutes),
              formula: `(100 − ${formatExact(shown)}) ÷ 100 × ${days} ${days === 1 ? 'day' : 'days'} × 1,440 min = ${wholeText(minutes)} min`,
            }))}
          />
        </Panel>
      )}
    </div>
  )
}

interface LineProps {
  readonly objective: number
  readonly note?: string
  readonly picked: boolean
  readonly onPick: () => void
}

function Line({ objective, note, picked, onPick }: LineProps) {
  return (
    <tr data-picked={picked || undefined}>
      <th scope="row">
        <Button variant="link" aria-pressed={picked} onClick={onPick}>
          {objectiveText(objective)}
        </Button>
        {note ? <span className={classes.note}>{note}</span> : null}
      </th>
      {allowedDowntime(objective).map(({ id, minutes }) => (
        <td key={id}>{durationText(minutes)}</td>
      ))}
    </tr>
  )
}

/** As it stands in a formula, without its sign. */
function formatExact(objective: number): string {
  return objectiveText(objective).replace(/ %$/, '')
}
