import { useState } from 'react'
import type { Finding } from '#domain/finding.ts'
import { FindingsList } from '#tables/findings-list.tsx'
import { FilterChip } from '#ui/filter-chip.tsx'
import classes from './findings-tab.module.css'

/** What the rules found in this stage. */
export function FindingsTab({ findings }: { readonly findings: readonly Finding[] }) {
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
        </div>
      ) : null}
      <FindingsList
        findings={findings}
        groupBy={groupBy}
        emptyText="Services without owners or objectives, unanswered doubts and contradicted answers appear here as the inventory and the self-check are filled."
      />
    </div>
  )
}
