import type { CatalogInterviewPrompt, CatalogSignal } from '#domain/catalog-people.ts'
import { Bullets, EntryGroup, Facts, Line } from './entry.tsx'
import { useEntries } from './library-context.ts'
import { TextList } from './text-list.tsx'

const strengths = [
  { strength: 'strong', title: 'Strong signals' },
  { strength: 'weak', title: 'Weak signals' },
  { strength: 'red-flag', title: 'Red flags' },
] as const

export function InterviewsSection() {
  const weights = useEntries('scorecard')
  return (
    <>
      <TextList list="assessmentPrompts" title="Prompts for the assessment">
        {(prompt) => (
          <>
            <p>{prompt.question}</p>
            <p>Listen for: {prompt.listenFor}</p>
          </>
        )}
      </TextList>
      <TextList list="interviewAssessments" title="What to find out when hiring">
        {(entry) => <p>{entry.text}</p>}
      </TextList>
      <TextList list="interviewPrompts" title="Prompts for SRE" where={(prompt) => prompt.side === 'sre'}>
        {(prompt) => <Prompt prompt={prompt} />}
      </TextList>
      <TextList list="interviewPrompts" title="Prompts for Platform" where={(prompt) => prompt.side === 'platform'}>
        {(prompt) => <Prompt prompt={prompt} />}
      </TextList>
      <TextList list="caseExercises" title="Case exercises">
        {(entry) => <p>{entry.text}</p>}
      </TextList>
      {strengths.map(({ strength, title }) => (
        <SignalList key={strength} strength={strength} title={title} />
      ))}
      <TextList
        list="scorecard"
        title="Scorecard"
        caption={`${weights.reduce((sum, dimension) => sum + dimension.weight, 0)} % in all`}
        meta={(dimension) => `${dimension.weight} %`}
      >
        {(dimension) => <p>{dimension.evaluates}</p>}
      </TextList>
    </>
  )
}

function Prompt({ prompt }: { readonly prompt: CatalogInterviewPrompt }) {
  return (
    <>
      <p>{prompt.prompt}</p>
      <Facts
        facts={[
          {
            label: prompt.sources.includes('demarc') ? 'Good signals (ours)' : 'Good signals',
            value: <Bullets items={prompt.goodSignals} />,
          },
        ]}
      />
    </>
  )
}

/** Signals are whole sentences, so they stand in one line each instead of beside a name. */
function SignalList(props: { readonly strength: CatalogSignal['strength']; readonly title: string }) {
  const signals = useEntries('candidateSignals').filter((signal) => signal.strength === props.strength)
  return (
    <EntryGroup title={props.title} count={signals.length}>
      {signals.map((signal) => (
        <Line key={signal.slug} list="candidateSignals" slug={signal.slug} text={signal.name} />
      ))}
    </EntryGroup>
  )
}
