import { jumpTo } from '#store/ui-store.ts'
import { FigurePanel } from '#ui/charts/figure-panel.tsx'
import { StatusMark } from '#ui/marks.tsx'
import { progressText, type QuestionState } from './self-check-state.ts'
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
              title={state.contradiction ?? state.question.question}
              onClick={() => jumpTo({ stage: 'as-is', table: 'answers', id: state.question.slug })}
            >
              <span className={classes.number}>{state.number}</span>
              <span className={classes.name}>{state.question.name}</span>
              <span className={classes.answer}>
                <StatusMark kind={state.mark} />
                {state.word}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </FigurePanel>
  )
}
