import { useMemo, useState } from 'react'
import type { Finding } from '#domain/finding.ts'
import { ruleName } from '#domain/finding-rules.ts'
import { useFindings } from '#store/derived.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { FindingsList } from '#tables/findings-list.tsx'
import { FilterChip } from '#ui/filter-chip.tsx'
import { ScreenBody } from '#ui/screen.tsx'
import { showRule, useAsIsView } from './as-is-view.ts'
import classes from './findings-tab.module.css'

/** What the rules found in this stage. */
export function FindingsTab() {
  const store = useDocumentStore()
  const findings = useStageFindings()
  const rule = useAsIsView(({ rule: only }) => only)
  const shown = useMemo(
    () => (rule === null ? findings : findings.filter((each) => each.rule === rule)),
    [findings, rule],
  )
  const [groupBy, setGroupBy] = useState<'rule' | 'severity'>('rule')
  return (
    <ScreenBody title="As-Is">
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
              <FilterChip pressed onPress={() => showRule(store, null)} title="Press to show all findings">
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
    </ScreenBody>
  )
}

/** What the rules found in this stage. */
export function useStageFindings(): readonly Finding[] {
  const all = useFindings()
  return useMemo(() => all.filter((finding) => finding.place.stage === 'as-is'), [all])
}
