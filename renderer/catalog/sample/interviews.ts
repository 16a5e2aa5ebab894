import { addDays } from '#domain/day.ts'
import { promptsFor } from '#domain/interview-commands.ts'
import { newInterview, newInterviewNote, type Interview, type InterviewNote } from '#domain/interview.ts'
import { catalog } from '../catalog.ts'
import { evidenceId } from './evidence.ts'

/** Two talks that were held, each with questions left, and one that is planned. */
export function sampleInterviews(today: string): Interview[] {
  return interviews.map(({ key, stakeholder, days, prompts, notes }, index) => ({
    ...newInterview(interviewId(key), index + 1),
    name: `Interview: ${stakeholder}`,
    stakeholder,
    date: addDays(today, days),
    status: days < 0 ? 'held' : 'planned',
    prompts: prompts ?? promptsFor(catalog, stakeholder).map(({ slug }) => slug),
    notes,
  }))
}

export function sampleInterviewNotes(): InterviewNote[] {
  return notes.map(({ interview, ...note }, index) => ({
    ...newInterviewNote(`note-${index + 1}`, index + 1, interviewId(interview)),
    ...note,
  }))
}

function interviewId(key: string): string {
  return `interview-${key}`
}

const interviews: readonly {
  readonly key: string
  readonly stakeholder: string
  /** From today. */
  readonly days: number
  readonly prompts?: readonly string[]
  readonly notes: string
}[] = [
  {
    key: 'sponsor',
    stakeholder: 'VP Cloud and Infrastructure',
    days: -25,
    prompts: [
      'outcome-wanted',
      'who-decides',
      'slo-owner',
      'golden-path-owner',
      'last-major-incident',
      'recovery-tested',
      'same-tool-twice',
      'what-to-read',
    ],
    notes: 'Fifty minutes, the second half together with the head of SRE.',
  },
  {
    key: 'product',
    stakeholder: 'Engineering directors and product engineering leaders',
    days: -12,
    prompts: [
      'slo-owner',
      'last-major-incident',
      'on-call-week',
      'first-deploy',
      'leaving-the-path',
      'waiting-for-others',
      'toil-hours',
      'policy-in-pipeline',
    ],
    notes: 'Three directors at one table; Ads joined from Austin.',
  },
  { key: 'finance', stakeholder: 'Finance and FinOps', days: 4, notes: '' },
]

const notes: readonly (Partial<InterviewNote> & Pick<InterviewNote, 'interview' | 'text'>)[] = [
  {
    interview: 'sponsor',
    prompt: 'outcome-wanted',
    text: 'Wants to stop hearing of incidents from the news desk. Would notice by the number of calls on Saturday.',
  },
  {
    interview: 'sponsor',
    prompt: 'who-decides',
    text: 'The last argument was about the log store. It took eleven weeks and ended with both products bought.',
    links: ['answers/golden-path-accountability', 'raciItems/observability-stack'],
  },
  {
    interview: 'sponsor',
    prompt: 'slo-owner',
    text: 'Says SRE is accountable, it is in the charter. Could not say what happens when an objective is missed.',
    links: ['answers/slo-accountability', 'capabilities/error-budgets'],
    evidence: [],
  },
  {
    interview: 'sponsor',
    prompt: 'golden-path-owner',
    text: 'Platform builds it, but “Product decides what goes in, they pay for it”.',
    links: ['answers/golden-path-accountability'],
  },
  {
    interview: 'sponsor',
    prompt: 'last-major-incident',
    text: 'Live stream down for 41 minutes in the second half. Found by customers; the one who knew the packager was on a train.',
    links: ['services/svc-live-ingest', 'services/svc-stream-packager', 'answers/on-call-systems'],
  },
  {
    interview: 'product',
    prompt: 'slo-owner',
    text: 'All three: “We set our own objectives and SRE puts them on a dashboard.”',
    links: ['answers/slo-accountability', 'raciItems/slo-design'],
  },
  {
    interview: 'product',
    prompt: 'on-call-week',
    text: 'On match weekends Playback is called by phone. There is no rota, people answer as a favour.',
    links: ['services/svc-live-ingest'],
    evidence: [evidenceId('match-weekend')],
  },
  {
    interview: 'product',
    prompt: 'first-deploy',
    text: 'Commerce: four days, because it copies an old service. Ads: three weeks, most of it waiting for a network rule.',
    links: ['answers/ttfd-measured'],
  },
  {
    interview: 'product',
    prompt: 'leaving-the-path',
    text: 'Ads runs its own clusters and tells nobody. “Nobody asked.”',
    links: ['answers/exception-process'],
  },
  {
    interview: 'product',
    prompt: 'toil-hours',
    text: 'Discovery rebuilds the search index by hand after each change of the schema, about twice a month, half a day.',
    links: ['services/svc-search-indexer', 'capabilities/toil'],
  },
  {
    interview: 'product',
    text: 'Ads would like to be part of the review, in its own time zone for once.',
  },
]
