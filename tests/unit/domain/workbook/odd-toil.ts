import type { EngagementDocument } from '#domain/document.ts'
import type { ToilTask } from '#domain/toil-task.ts'
import { buildDocument } from '#tests/support/test-store.ts'

/** 30 minutes every working day by one person, fully automatable for 40 h. */
const known: Partial<ToilTask> = { frequency: 'day', times: 1, minutes: 30, people: 1, automatable: 100, effort: 40 }

/** Toil as no sample has it: nothing to save, nothing to put in, entries that were not understood, teams of nobody. */
export function oddToil(): EngagementDocument {
  return buildDocument({
    engagement: [{ hoursPerDay: 7.5 }],
    teams: [
      { name: 'SRE', headcount: 1 },
      { name: 'Nobody', headcount: 0 },
      { name: 'Uncounted', headcount: null },
      { name: 'Silent', headcount: 4 },
      { name: 'Typed', headcount: 3, invalid: { headcount: 'about three' } },
    ],
    toil: [
      { ...known, name: 'Known answer', team: 'teams-1', ticket: 'yes', futureOwner: 'platform' },
      { ...known, name: 'Saves nothing', team: 'teams-1', automatable: 0, ticket: 'no', futureOwner: 'sre' },
      { ...known, name: 'Costs nothing', team: 'teams-1', effort: 0, times: null, people: null },
      { ...known, name: 'Neither', team: 'teams-2', automatable: 0, effort: 0 },
      { ...known, name: 'Typed', team: 'teams-3', minutes: 30, invalid: { minutes: 'half an hour' } },
      { ...known, name: 'Typed count', team: 'teams-5', people: 5, invalid: { people: 'a few', ticket: 'maybe' } },
      {
        ...known,
        name: 'Quarterly',
        team: 'teams-1',
        frequency: 'quarter',
        minutes: 5400,
        automatable: 50,
        effort: 900,
      },
      { ...known, name: '', team: null, frequency: 'week', ticket: 'yes' },
    ],
  })
}

/** Teams that a formula cannot tell by name, or only when it takes signs for what they are. */
export function oddTeams(): EngagementDocument {
  return buildDocument({
    teams: [
      { name: 'Plain', headcount: 1 },
      { name: 'Twin', headcount: 2 },
      { name: 'twin', headcount: 1 },
      { name: '', headcount: 1 },
      { name: '*', headcount: 1 },
      { name: '>A ~?', headcount: 2 },
      { name: 'Called', headcount: 1 },
      { name: 'Unknown', headcount: 3 },
      { name: '', headcount: 6 },
      { name: 'Uncounted' },
    ],
    toil: [
      { ...known, team: 'teams-1' },
      { ...known, team: 'teams-2' },
      { ...known, team: 'teams-3', minutes: 60, invalid: { minutes: 'an hour' } },
      { ...known, team: 'teams-4' },
      { ...known, team: 'teams-5', minutes: 60 },
      { ...known, team: 'teams-6', minutes: 90 },
      { ...known, team: 'teams-6', minutes: null },
      { ...known, team: 'teams-7' },
      { ...known, team: 'teams-1', invalid: { team: 'called' } },
      { ...known, team: null },
      { ...known, team: 'teams-8' },
      { ...known, team: 'teams-10', minutes: null },
    ],
  })
}
