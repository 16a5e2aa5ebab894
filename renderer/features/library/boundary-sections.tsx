import { thresholdText } from '#domain/early-warning-indicators.ts'
import { Facts, Bullets, References } from './entry.tsx'
import { annotated, useEntries } from './library-context.ts'
import { TextList } from './text-list.tsx'

export function PrinciplesSection() {
  return (
    <>
      <TextList list="principles" title="The line">
        {(entry) => <p>{entry.text}</p>}
      </TextList>
      <TextList list="collaboration" title="Working together">
        {(entry) => <p>{entry.text}</p>}
      </TextList>
      <TextList list="successMarks" title="Outcomes wanted" where={(entry) => entry.group === 'outcome'}>
        {(entry) => <p>{entry.text}</p>}
      </TextList>
      <TextList list="successMarks" title="When it is a success" where={(entry) => entry.group !== 'outcome'}>
        {(entry) => <p>{entry.text}</p>}
      </TextList>
    </>
  )
}

export function StepsSection() {
  return (
    <TextList
      list="steps"
      title="Nine steps"
      caption="Days are ours; no source gives any"
      meta={(step) => `${step.defaultDays} working days`}
    >
      {(step) => (
        <>
          <p>{step.purpose}</p>
          <Bullets items={step.activities} />
          <Facts
            facts={[
              { label: 'Deliverables', value: step.deliverables.join(', ') },
              {
                label: 'After',
                value: step.after.length > 0 ? <References slugs={step.after} lists={['steps']} /> : null,
              },
            ]}
          />
        </>
      )}
    </TextList>
  )
}

export function SelfCheckSection() {
  return (
    <TextList list="selfCheck" title="Ten questions" caption="Yes is the healthy answer to each">
      {(question) => (
        <>
          <p>{question.question}</p>
          <Facts
            facts={[
              { label: 'A believable yes', value: question.evidence },
              {
                label: 'Bears on',
                value: <References slugs={question.relates} lists={['raciItems', 'kpis', 'steps']} />,
              },
            ]}
          />
        </>
      )}
    </TextList>
  )
}

export function WarningsSection() {
  return (
    <>
      <TextList list="antiPatterns" title="Anti-patterns" showSources>
        {(pattern) => (
          <Facts
            facts={[
              { label: 'Symptom', value: pattern.symptom },
              { label: 'Counter', value: pattern.counter },
            ]}
          />
        )}
      </TextList>
      <TextList list="earlyWarnings" title="Early warnings" showSources>
        {(warning) => (
          <Facts
            facts={[
              { label: 'Signal', value: warning.signal },
              { label: 'Watch', value: <References slugs={warning.watch} lists={['kpis', 'antiPatterns', 'risks']} /> },
              ...warning.indicators.map((indicator) => ({
                label: indicator.title,
                value: `${indicator.formula} ${thresholdText(indicator)}`,
              })),
            ]}
          />
        )}
      </TextList>
    </>
  )
}

export function NotesSection() {
  const notes = useEntries('notes')
  return (
    <TextList list="notes" title="Flaws and disagreements" caption={`${notes.length} notes`} showSources>
      {(note) => (
        <>
          <p>{note.text}</p>
          <References slugs={note.about} lists={annotated} />
        </>
      )}
    </TextList>
  )
}
