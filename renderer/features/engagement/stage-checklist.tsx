import { stages } from '#domain/stage.ts'
import { useProgress } from '#store/derived.ts'
import { percentText } from '#ui/format.ts'
import { Panel } from '#ui/panel.tsx'
import { ProgressRing, StatusMark } from '#ui/marks.tsx'
import classes from './profile.module.css'

/** What every stage still asks for, computed from the data. */
export function StageChecklist() {
  const progress = useProgress()
  return (
    <Panel title="What is left" caption="Exit checks of every stage, computed from the data.">
      {progress
        .filter((each) => each.stage !== 'deliverables')
        .map((each) => (
          <section key={each.stage} className={classes.stage}>
            <h3 className={classes.stageName}>
              <ProgressRing share={each.share} label={percentText(each.share)} />
              {stages.find((stage) => stage.id === each.stage)?.name}
            </h3>
            <ul className={classes.checks}>
              {each.checks.map((check) => (
                <li key={check.text} data-done={check.done || undefined}>
                  <StatusMark kind={check.done ? 'on' : 'stale'} />
                  <span>{sentence(check.text)}</span>
                  <span className={classes.detail}>{check.detail}</span>
                  <span className="visually-hidden">{check.done ? 'done' : 'open'}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </Panel>
  )
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
