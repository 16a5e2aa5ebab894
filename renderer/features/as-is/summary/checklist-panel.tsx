import { useDeferredValue } from 'react'
import { asIsEntry } from '#domain/as-is-checks.ts'
import type { StageCheck } from '#domain/stage-check.ts'
import { useNextAction, useProgress } from '#store/derived.ts'
import { useDocument } from '#store/document-context.tsx'
import { StatusMark } from '#ui/marks.tsx'
import { Panel } from '#ui/panel.tsx'
import classes from './checklist-panel.module.css'

/** What the stage asks for before it begins and before it ends, and the one thing to do next. */
export function ChecklistPanel() {
  const entry = asIsEntry(useDeferredValue(useDocument((document) => document)))
  const exit = useProgress().find(({ stage }) => stage === 'as-is')?.checks ?? []
  const next = useNextAction()
  const open = [...entry, ...exit].filter((check) => !check.done).length
  return (
    <Panel
      title="Checklists"
      caption={
        next?.stage === 'as-is' ? `Next: ${next.text}` : open === 0 ? 'Everything is done' : `${open} still open`
      }
    >
      <div className={classes.lists}>
        <Checks title="To begin" checks={entry} />
        <Checks title="To finish" checks={exit} />
      </div>
    </Panel>
  )
}

function Checks({ title, checks }: { readonly title: string; readonly checks: readonly StageCheck[] }) {
  return (
    <section>
      <h3 className={classes.title}>{title}</h3>
      <ul className={classes.checks}>
        {checks.map((check) => (
          <li key={check.text} data-done={check.done || undefined}>
            <StatusMark kind={check.done ? 'on' : 'stale'} />
            <span>{capital(check.text)}</span>
            <span className={classes.detail}>{check.detail}</span>
            <span className="visually-hidden">{check.done ? 'done' : 'open'}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
