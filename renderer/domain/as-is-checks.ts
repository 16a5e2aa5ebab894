import { capabilityViews } from './capability-view.ts'
import type { Catalog } from './catalog.ts'
import type { EngagementDocument } from './document.ts'
import { rowsUnderstood } from './invalid-text.ts'
import { flag, part, type StageCheck } from './stage-check.ts'
import { toilHoursPerMonth } from './toil-task.ts'

/** What should be known before people are asked for their time. */
export function asIsEntry(document: EngagementDocument): StageCheck[] {
  const profile = document.engagement.rows[0]
  return [
    flag('name the sponsor', (profile?.sponsor ?? '') !== ''),
    flag('say what is in scope', (profile?.scope ?? '') !== ''),
    flag('list the teams', document.teams.rows.length > 0),
    flag('plan the interviews', document.interviews.rows.length > 0),
    flag('ask for the evidence', document.requests.rows.length + document.evidence.rows.length > 0),
  ]
}

/** What must be there before the line is drawn. */
export function asIsExit(document: EngagementDocument, catalog: Catalog): StageCheck[] {
  const services = rowsUnderstood(document.services.rows)
  const count = (test: (service: (typeof services)[number]) => boolean) => services.filter(test).length
  const { rows: toil } = document.toil
  const tools = rowsUnderstood(document.tools.rows)
  const levels = capabilityViews(document, catalog).filter(({ state }) => state !== 'not-applicable')
  const answered = document.answers.rows.filter((answer) => answer.answer !== null).length
  return [
    flag('list the services', services.length > 0),
    part(
      'give every service a tier',
      count((service) => service.tier !== null),
      services.length,
      'services',
    ),
    part(
      'name every owner team',
      count((service) => service.ownerTeam !== null),
      services.length,
      'services',
    ),
    part(
      'ask for the SLO of every service',
      count((service) => service.sloState !== null),
      services.length,
      'services',
    ),
    part('time every toil task', toil.filter((task) => toilHoursPerMonth(task) !== null).length, toil.length, 'tasks'),
    part(
      'decide what becomes of every tool',
      tools.filter(({ verdict }) => verdict !== null && verdict !== 'undecided').length,
      tools.length,
      'tools',
    ),
    part(
      'agree the level of every capability',
      levels.filter(({ state }) => state === 'agreed').length,
      levels.length,
      'capabilities',
    ),
    part('answer the self-check', answered, catalog.selfCheck.length, 'questions'),
  ]
}
