import { NativeSelect } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { dayText } from '#domain/day.ts'
import { isTaken } from '#domain/error-budget-commands.ts'
import type { ErrorBudget, ErrorBudgetWeek } from '#domain/error-budget-record.ts'
import { readDay } from '#domain/field-text.ts'
import { parseNumber, printNumber, refuseNumber } from '#domain/number-text.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { Button, IconButton } from '#ui/button.tsx'
import { DraftText } from '#ui/draft-text.tsx'
import { DateField } from '#tables/date-field.tsx'
import { InspectorSection } from '#ui/inspector.tsx'
import classes from './calculators.module.css'
import { addWeek, changeWeek, removeWeek } from './error-budget-actions.ts'

const shownAtFirst = 6

/** What was used at the end of each week and whether the objective was met in it, newest first. */
export function BudgetWeeks({ budget }: { readonly budget: ErrorBudget }) {
  const store = useDocumentStore()
  const [all, setAll] = useState(false)
  const weeks = budget.weeks.map((week, at) => ({ week, at })).toReversed()
  const shown = all ? weeks : weeks.slice(0, shownAtFirst)
  return (
    <InspectorSection title="Weeks">
      {weeks.length === 0 ? (
        <p className={classes.words}>No week yet. A freeze or stop is lifted only by weeks that are entered here.</p>
      ) : (
        <>
          <p className={classes.weekHead} aria-hidden="true">
            <span>Week to</span>
            <span>Used, %</span>
            <span>Met</span>
          </p>
          <ul className={classes.weeks} aria-label="Weeks, newest first">
            {shown.map(({ week, at }) => (
              <Week key={`${budget.id} ${week.until}`} budget={budget} week={week} at={at} />
            ))}
          </ul>
        </>
      )}
      <p className={classes.weekFoot}>
        <Button size="small" icon={<IconPlus size={14} aria-hidden="true" />} onClick={() => addWeek(store, budget)}>
          Add a week
        </Button>
        {weeks.length > shownAtFirst ? (
          <Button variant="link" onClick={() => setAll(!all)}>
            {all ? 'Show the newest only' : `Show all ${weeks.length}`}
          </Button>
        ) : null}
      </p>
    </InspectorSection>
  )
}

interface WeekProps {
  readonly budget: ErrorBudget
  readonly week: ErrorBudgetWeek
  readonly at: number
}

/** What is typed and not understood stays in its field, with the reason, until it is put right. */
function Week({ budget, week, at }: WeekProps) {
  const store = useDocumentStore()
  const [refused, setRefused] = useState<{ readonly field: 'until' | 'consumed'; readonly text: string } | null>(null)
  const name = `week to ${dayText(week.until)}`
  const kept = (field: 'until' | 'consumed') => (refused?.field === field ? refused.text : null)
  const typeDay = (text: string) => {
    if (readDay(text).status === 'invalid' || isTaken(budget, at, text)) return setRefused({ field: 'until', text })
    setRefused(null)
    changeWeek(store, budget, at, 'last day', { until: text })
  }
  const typeShare = (text: string) => {
    const parsed = text.trim() === '' ? null : parseNumber(text, '%')
    if (parsed && (parsed.status === 'invalid' || parsed.value < 0 || refuseNumber(parsed.value, text) !== null))
      return setRefused({ field: 'consumed', text })
    setRefused(null)
    changeWeek(store, budget, at, 'used share', { consumed: parsed?.status === 'number' ? parsed.value : null })
  }
  const [day, share] = [kept('until'), kept('consumed')]
  return (
    <li>
      <DateField
        hideLabel
        keepsTyped
        label={`Last day of the ${name}`}
        value={day ?? week.until}
        error={day === null ? null : reasonAgainst(day)}
        onCommit={typeDay}
      />
      <DraftText
        hideLabel
        label={`Used by the end of the ${name}, %`}
        placeholder="?"
        value={share ?? (week.consumed === null ? '' : printNumber(week.consumed))}
        error={share === null ? null : 'Write a percentage.'}
        onCommit={typeShare}
      />
      <NativeSelect
        aria-label={`Objective met in the ${name}`}
        data={[
          { value: '', label: '?' },
          { value: 'yes', label: 'yes' },
          { value: 'no', label: 'no' },
        ]}
        value={week.met ?? ''}
        onChange={({ currentTarget: { value } }) =>
          changeWeek(store, budget, at, 'objective met', { met: value === 'yes' || value === 'no' ? value : null })
        }
      />
      <IconButton label={`Remove the ${name}`} onClick={() => removeWeek(store, budget, at)}>
        <IconX size={14} aria-hidden="true" />
      </IconButton>
    </li>
  )
}

function reasonAgainst(day: string): string {
  const read = readDay(day)
  return read.status === 'invalid' ? read.reason : 'Another week ends then.'
}
