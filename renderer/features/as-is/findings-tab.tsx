import { useMemo, useState } from 'react'
import type { Finding } from '#domain/finding.ts'
import { ruleName } from '#domain/finding-rules.ts'
import { FindingsList } from '#tables/findings-list.tsx'
import { FilterChip } from '#ui/filter-chip.tsx'
import classes from './findings-tab.module.css'

interface FindingsTabProps {
  readonly findings: readonly Finding[]
  /** Shows only what this rule found. */
  readonly rule: string | null
  readonly onRule: (rule: string | null) => void
}

/** What the rules found in this stage. */
export function FindingsTab({ findings, rule, onRule }: FindingsTabProps) {
  const shown = useMemo(
    () => (rule === null ? findings : findings.filter((each) => each.rule === rule)),
    [findings, rule],
  )
  const [groupBy, setGroupBy] = useState<'rule' | 'severity'>('rule')
  return (
    <div className={classes.findings}>
      {findings.length > 0 ? (
        <div className={classes.order} role="group" aria-label="Group the findings">
          <span>Group by</span>
          <FilterChip pressed={groupBy === 'rule'} onPress={() => setGroupBy('rule')}>
            Rule
          </FilterChip>
          <FilterChip pressed={groupBy === 'severity'} onPress={() => setGroupBy('severity')}>
            Severity
          </FilterChip>
          {rule === null ? null : (
            <FilterChip pressed onPress={() => onRule(null)} title="Press to show all findings">
              Only {rule}: {ruleName(rule)}
            </FilterChip>
          )}
        </div>
      ) : null}
      <FindingsList
        findings={shown}
        groupBy={groupBy}
        emptyText="Services without owners or objectives, unanswered doubts and contradicted answers appear here as the inventory and the self-check are filled."
      />
    </div>
  )
}
