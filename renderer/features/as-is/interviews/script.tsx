import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { promptsFor } from '#domain/interview-commands.ts'
import type { Interview, InterviewNote } from '#domain/interview.ts'
import { searchTest } from '#domain/word-search.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { PickInput } from '#tables/pick-input.tsx'
import { Button, IconButton } from '#ui/button.tsx'
import { count } from '#ui/format.ts'
import { StatusMark } from '#ui/marks.tsx'
import { changeScript } from './interview-actions.ts'
import classes from './interviews.module.css'

interface ScriptProps {
  readonly interview: Interview
  readonly notes: readonly InterviewNote[]
  /** Slug of the question being asked. */
  readonly current: string
  readonly onAsk: (prompt: string) => void
}

const mostOffered = 30

/** The questions of an interview: what to ask, what to listen for, how many notes there are on it. */
export function Script({ interview, notes, current, onAsk }: ScriptProps) {
  const store = useDocumentStore()
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current="step"]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const fitting = promptsFor(catalog, interview.stakeholder)
  const offered = (query: string) => {
    const has = searchTest(query)
    const free = catalog.assessmentPrompts.filter(({ slug }) => !interview.prompts.includes(slug))
    const found = free.filter(({ name, question }) => has(`${name} ${question}`))
    return found.slice(0, mostOffered).map(({ slug, name }) => ({ id: slug, text: name }))
  }
  return (
    <section className={classes.script} aria-label="Script">
      <div className={classes.scroll}>
        {interview.prompts.length === 0 ? (
          <div className={classes.take}>
            <p className={classes.dimmed}>
              The script is empty. Take the questions of the catalog, or add single ones.
            </p>
            <Button
              size="small"
              onClick={() =>
                changeScript(
                  store,
                  interview,
                  fitting.map(({ slug }) => slug),
                )
              }
            >
              Take {count(fitting.length, 'question', 'questions')}
            </Button>
          </div>
        ) : null}
        <ol ref={list} className={classes.prompts}>
          {interview.prompts.map((slug, index) => {
            const prompt = catalog.assessmentPrompts.find((each) => each.slug === slug)
            const taken = notes.filter((note) => note.prompt === slug).length
            return (
              <li key={slug} className={classes.prompt} aria-current={slug === current ? 'step' : undefined}>
                <button type="button" className={classes.ask} onClick={() => onAsk(slug)}>
                  <span className={classes.promptName}>
                    <StatusMark kind={taken > 0 ? 'on' : 'stale'} />
                    {index + 1}. {prompt?.name ?? slug}
                    <span className={classes.taken}>{taken > 0 ? count(taken, 'note', 'notes') : 'no note'}</span>
                  </span>
                  {prompt ? (
                    <>
                      <span className={classes.say}>{prompt.question}</span>
                      <span className={classes.listen}>Listen for: {prompt.listenFor}</span>
                    </>
                  ) : null}
                </button>
                <IconButton
                  label={`Take “${prompt?.name ?? slug}” out of the script`}
                  className={classes.small}
                  onClick={() =>
                    changeScript(
                      store,
                      interview,
                      interview.prompts.filter((each) => each !== slug),
                    )
                  }
                >
                  <IconX size={13} aria-hidden="true" />
                </IconButton>
              </li>
            )
          })}
          <li className={classes.prompt} aria-current={current === '' ? 'step' : undefined}>
            <button type="button" className={classes.ask} onClick={() => onAsk('')}>
              <span className={classes.promptName}>Anything else</span>
              <span className={classes.listen}>Notes on no question of the script.</span>
            </button>
          </li>
        </ol>
        <div className={classes.addPrompt}>
          <PickInput
            label="Add a question to the script"
            placeholder="Add a question"
            options={offered}
            onPick={(slug) => changeScript(store, interview, [...interview.prompts, slug])}
          />
        </div>
      </div>
    </section>
  )
}
