import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { catalog } from '#catalog/catalog.ts'
import type { CatalogStakeholder } from '#domain/catalog-assessment.ts'
import { interviewees, planInterviews, promptsFor } from '#domain/interview-commands.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { jumpTo } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { count } from '#ui/format.ts'
import classes from './plan-dialog.module.css'

const groups: readonly { readonly group: CatalogStakeholder['group']; readonly title: string }[] = [
  { group: 'internal', title: 'Inside the organisation' },
  { group: 'peer', title: 'Peers' },
  { group: 'downstream', title: 'Those who depend on it' },
  { group: 'external', title: 'Outside' },
]

/** Plans interviews with stakeholders of the catalog, each with the questions meant for them. */
export function PlanDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useDocumentStore()
  const planned = useDocument(({ interviews }) => interviews.rows.map(({ stakeholder }) => stakeholder.toLowerCase()))
  const [chosen, setChosen] = useState<readonly string[]>([])
  const toggle = (slug: string, on: boolean) =>
    setChosen(on ? [...chosen, slug] : chosen.filter((each) => each !== slug))
  const plan = () => {
    const commit = store.commit(`Plan ${count(chosen.length, 'interview', 'interviews')}`, planInterviews(chosen))
    onClose()
    const [first] = commit?.changes ?? []
    if (first) jumpTo({ stage: 'as-is', table: 'interviews', id: first.id })
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title="Plan interviews"
      size={760}
      classNames={{ content: classes.dialog, body: classes.dialogBody }}
    >
      <p className={classes.lead}>
        Whom will you talk to? Each interview gets the questions meant for that stakeholder.
      </p>
      <div className={classes.chooseFrom}>
        <div className={classes.choices}>
          {groups.map(({ group, title }) => (
            <fieldset key={group} className={classes.group}>
              <legend>{title}</legend>
              {interviewees(catalog)
                .filter((stakeholder) => stakeholder.group === group)
                .map(({ slug, name }) => (
                  <Checkbox
                    key={slug}
                    size="xs"
                    label={
                      <>
                        {name}
                        <span className={classes.hint}>
                          {count(promptsFor(catalog, name).length, 'question', 'questions')}
                          {planned.includes(name.toLowerCase()) ? ', planned already' : ''}
                        </span>
                      </>
                    }
                    checked={chosen.includes(slug)}
                    onChange={(event) => toggle(slug, event.currentTarget.checked)}
                  />
                ))}
            </fieldset>
          ))}
        </div>
      </div>
      <div className={classes.buttons}>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="primary" disabled={chosen.length === 0} onClick={plan}>
          {chosen.length === 0 ? 'Plan interviews' : `Plan ${count(chosen.length, 'interview', 'interviews')}`}
        </Button>
      </div>
    </Dialog>
  )
}
