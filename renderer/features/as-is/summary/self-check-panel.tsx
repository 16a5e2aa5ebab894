import { jumpTo } from '#store/ui-store.ts'
import { FigurePanel } from '#ui/charts/figure-panel.tsx'
import { StatusMark } from '#ui/marks.tsx'
import { progressText, type QuestionState } from '../self-check-state.ts'
import classes from './summary.module.css'

/** Ten cells, one for each question: what was answered, and whether the data agrees. */
export function SelfCheckPanel({ states }: { readonly states: readonly QuestionState[] }) {
  return (
    <FigurePanel
      title="Boundary self-check"
      caption={progressText(states)}
      table={{
        columns: ['Question', 'Answer'],
        rows: states.map((state) => ({
          id: state.question.slug,
          cells: [`${state.number}. ${state.question.question}`, state.word],
        })),
      }}
    >
      <ol className={classes.cells}>
        {states.map((state) => (
          <li key={state.question.slug}>
            <button
              type="button"
              className={classes.cell}
              data-mark={state.mark}
              title={`${state.question.question} ${capital(state.word)}. ${state.contradiction ?? ''}`.trim()}
              onClick={() => jumpTo({ stage: 'as-is', table: 'answers', id: state.question.slug })}
            >
              <span className={classes.number}>{state.number}</span>
              <span className={classes.name}>{state.question.name}</span>
              <span className={classes.answer}>
                <StatusMark kind={state.mark} />
                <span className="visually-hidden">{state.word}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      <p className={classes.key} aria-hidden="true">
        {[...new Map(states.map((state) => [state.mark, state.word]))].map(([mark, word]) => (
          <span key={mark}>
            <StatusMark kind={mark} /> {word}
          </span>
        ))}
      </p>
    </FigurePanel>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
