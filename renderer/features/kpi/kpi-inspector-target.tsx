import { Select } from '@mantine/core'
import { sourcesDisagree, type KpiView } from '#domain/kpi-status.ts'
import { targetRules, type TargetRule } from '#domain/kpi.ts'
import { parseTarget, targetText } from '#domain/target-text.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import { DraftText } from '#ui/draft-text.tsx'
import { count } from '#ui/format.ts'
import { InspectorSection } from '#ui/inspector.tsx'
import { chooseDirection, setTarget, takeTarget } from './kpi-actions.ts'
import { KpiText } from './kpi-inspector-fields.tsx'
import classes from './kpi.module.css'

/** What is to be reached, which way is good, and whose target it is where the sources differ. */
export function KpiTargetSection({ view, onTab }: { readonly view: KpiView; readonly onTab: (tab: string) => void }) {
  const store = useDocumentStore()
  const { kpi, entry } = view
  const disagree = entry !== null && sourcesDisagree(entry)
  const parsed = view.typedTarget === null ? null : parseTarget(view.typedTarget, kpi.rule, view.unit)
  return (
    <InspectorSection title="Target">
      <div className={classes.fields}>
        <DraftText
          label="Target"
          placeholder="at least 99.9, 40 to 60 …"
          value={view.typedTarget ?? targetText(view, view.unit)}
          error={parsed?.status === 'invalid' ? parsed.reason : null}
          onCommit={(text) => setTarget(store, kpi.id, text)}
        />
        <Select
          label="Direction"
          placeholder="Not agreed"
          data={targetRules.map(({ value, label }) => ({ value, label }))}
          value={view.rule}
          clearable
          clearSectionMode="clear"
          clearButtonProps={{ 'aria-label': 'Clear direction' }}
          // Safe: the values are those of the rules.
          onChange={(value) => chooseDirection(store, kpi.id, value as TargetRule | null)}
        />
      </div>
      <p className={classes.below}>
        <Button variant="link" onClick={() => onTab('targets')}>
          {view.milestones.length === 0
            ? 'Set targets by milestone'
            : `See ${count(view.milestones.length, 'milestone', 'milestones')}`}
        </Button>
      </p>
      {disagree ? (
        <p className={classes.dimmed}>
          {kpi.targetSource === null || view.typedTarget !== null
            ? 'The sources disagree. Pick the target that holds here, or type one.'
            : `The sources disagree. ${kpi.targetSource === 'own' ? 'Your own target' : 'The one picked below'} holds here.`}
        </p>
      ) : null}
      {entry ? (
        <ul className={classes.targets} aria-label="Targets of the sources">
          {entry.targets.map((target) => (
            <li key={target.key} data-picked={kpi.targetSource === target.key || undefined}>
              <span>
                {target.text}
                <span className={classes.source}>{sourceNames[target.source]}</span>
              </span>
              {kpi.targetSource === target.key ? (
                <span className={classes.picked}>picked</span>
              ) : (
                <Button
                  variant="link"
                  aria-label={`Pick ${target.text}, ${sourceNames[target.source]}`}
                  onClick={() => takeTarget(store, kpi.id, target.key)}
                >
                  Pick
                </Button>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {disagree && (kpi.targetSource !== null || kpi.sourceReason !== '') ? (
        <KpiText kpi={kpi} field="sourceReason" multiline placeholder="Why this source’s target holds here" />
      ) : null}
    </InspectorSection>
  )
}

const sourceNames = {
  'seed-1': 'RACI template',
  'seed-2': 'Role of the leader',
  dora: 'DORA',
  cncf: 'CNCF maturity model',
  demarc: 'Demarc',
} as const
