import { Checkbox } from '@mantine/core'
import { useMemo, useState } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { groupBy } from '#domain/group-by.ts'
import { catalogRiskCandidates, findingRiskCandidates } from '#domain/risk-commands.ts'
import { titleOr } from '#domain/row-name.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { count } from '#ui/format.ts'
import { addChosenRisks } from './risk-actions.ts'
import classes from './risks.module.css'

export type RiskSource = 'catalog' | 'findings'

const texts = {
  catalog: {
    title: 'Risks from the catalog',
    rule: 'Tick what may happen to this plan. Name, cause or effect and the sign that warns of it are taken over; likelihood, impact and owner are yours to say.',
    none: 'The catalog holds no risks.',
    from: 'the catalog',
  },
  findings: {
    title: 'Risks from findings',
    rule: 'Tick findings whose effect may still come. Cause, effect, remedy and owner are taken over, and the risk stays linked to the finding.',
    none: 'No finding is taken up yet: accept suggestions in As-Is first.',
    from: 'findings',
  },
} as const

/** What could be added, group by group; nothing changes before it is asked for. */
export function RiskAddDialog({ source, onClose }: { readonly source: RiskSource; readonly onClose: () => void }) {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const candidates = useMemo(
    () => (source === 'catalog' ? catalogRiskCandidates(document, catalog) : findingRiskCandidates(document)),
    [document, source],
  )
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const chosen = candidates.filter(({ key, present }) => ticked.has(key) && !present)
  const { title, rule, none, from } = texts[source]
  const toggle = (key: string) => {
    const next = new Set(ticked)
    if (!next.delete(key)) next.add(key)
    setTicked(next)
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      size={720}
      classNames={{ content: classes.dialog, body: classes.dialogBody }}
    >
      <p className={classes.dimmed}>{rule}</p>
      {candidates.length === 0 ? (
        <p className={classes.none}>{none}</p>
      ) : (
        <div className={classes.candidates} role="region" aria-label="Risks that can be added" tabIndex={0}>
          {[...groupBy(candidates, ({ heading }) => heading)].map(([heading, group]) => (
            <fieldset key={heading}>
              <legend>{heading}</legend>
              {group.map(({ key, draft, present }) => (
                <Checkbox
                  key={key}
                  size="xs"
                  classNames={{ label: classes.candidate, description: classes.candidateText }}
                  checked={present || ticked.has(key)}
                  disabled={present}
                  onChange={() => toggle(key)}
                  label={titleOr(draft.name, 'Finding')}
                  description={
                    present
                      ? 'In the register already.'
                      : [draft.cause, draft.effect || draft.trigger].filter(Boolean).join(' ')
                  }
                />
              ))}
            </fieldset>
          ))}
        </div>
      )}
      <div className={classes.buttons}>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="primary"
          disabled={chosen.length === 0}
          onClick={() => {
            addChosenRisks(store, chosen, from)
            onClose()
          }}
        >
          {chosen.length === 0 ? 'Nothing ticked' : `Add ${count(chosen.length, 'risk', 'risks')}`}
        </Button>
      </div>
    </Dialog>
  )
}
