import { dayText, isoOf } from './day.ts'
import type { EngagementDocument } from './document.ts'
import type { Finding } from './finding.ts'
import { firstNames, joinNames } from './name-list.ts'
import type { ScheduleTables } from './plan-schedule.ts'
import { linkTo } from './record-link.ts'
import { nameOr } from './row-name.ts'
import type { Service } from './service.ts'
import { servicesInScope, waveServices, waveStandings, type WaveStanding } from './wave-adoption.ts'
import type { Wave } from './wave.ts'

/** What each rule looks for, as the heading above its findings. */
export const waveRules = {
  /** One finding for all of them; none while there are no waves. */
  'WAVE-1': 'Services in no wave',
  'WAVE-2': 'Service in more than one wave',
  'WAVE-3': 'Wave without dated tasks',
  'WAVE-4': 'Scale-out before the lighthouse is done',
} as const

export type WaveRule = keyof typeof waveRules

/** Names told before the rest is counted. */
const namesTold = 5

export function waveFindings(
  document: Pick<EngagementDocument, 'services' | 'waves'> & ScheduleTables,
  today: string,
): Finding<WaveRule>[] {
  const [first] = document.waves.rows
  if (!first) return []
  const standings = waveStandings(document, today)
  return [...inNoWave(document, first), ...inSeveral(document), ...untimed(standings), ...tooEarly(standings)]
}

function inNoWave(document: Pick<EngagementDocument, 'services' | 'waves'>, first: Wave): Finding<WaveRule>[] {
  const claimed = new Set([...waveServices(document).values()].flat().map(({ id }) => id))
  const scope = servicesInScope(document)
  const left = scope.filter(
    ({ id, goldenPath }) => !claimed.has(id) && goldenPath !== 'on' && goldenPath !== 'exception',
  )
  if (left.length === 0) return []
  const one = left.length === 1
  return [
    {
      rule: 'WAVE-1',
      id: 'WAVE-1',
      severity: 'medium',
      title: `${left.length} of ${scope.length} services ${one ? 'is' : 'are'} in no wave`,
      detail: `Neither on the golden path nor excepted from it, and in no wave: ${firstNames(left, namesTold, serviceName)}. Put ${one ? 'it' : 'them'} in a wave, or say as a risk acceptance that ${one ? 'it stays' : 'they stay'} off.`,
      place: { stage: 'migration', table: 'waves', id: first.id, field: 'services' },
      rows: left.map(({ id }) => linkTo('services', id)),
      facts: [['Services', idsOf(left)]],
    },
  ]
}

function inSeveral(document: Pick<EngagementDocument, 'services' | 'waves'>): Finding<WaveRule>[] {
  const members = waveServices(document)
  const wavesOf = new Map<Service, Wave[]>()
  for (const wave of document.waves.rows)
    for (const service of members.get(wave.id) ?? []) wavesOf.set(service, [...(wavesOf.get(service) ?? []), wave])
  return [...wavesOf].flatMap(([service, waves]): Finding<WaveRule>[] => {
    const last = waves.at(-1)
    if (waves.length < 2 || !last) return []
    return [
      {
        rule: 'WAVE-2',
        id: `WAVE-2/${service.id}`,
        severity: 'medium',
        title: `${serviceName(service)}: in ${waves.length} waves`,
        detail: `It is in ${joinNames(waves.map(waveName))}; the forecast counts it in the first. Keep it in one.`,
        place: { stage: 'migration', table: 'waves', id: last.id, field: 'services' },
        rows: [linkTo('services', service.id)],
        facts: [['Waves', idsOf(waves)]],
      },
    ]
  })
}

function untimed(standings: readonly WaveStanding[]): Finding<WaveRule>[] {
  return standings
    .filter(({ state }) => state === 'undated')
    .map(({ wave, reason, tasks }) => ({
      rule: 'WAVE-3',
      id: `WAVE-3/${wave.id}`,
      severity: 'low',
      title: `${waveName(wave)}: no days`,
      detail: `${reason} Its services are in no forecast. Give its tasks this wave and a duration.`,
      place: { stage: 'migration', table: 'waves', id: wave.id, field: 'name' },
      facts: [['Tasks', idsOf(tasks)]],
    }))
}

function tooEarly(standings: readonly WaveStanding[]): Finding<WaveRule>[] {
  const ends = standings.flatMap(({ wave, span, state }) =>
    wave.kind === 'lighthouse' && state !== 'done' && state !== 'undated' && span !== null ? span.to : [],
  )
  if (ends.length === 0) return []
  const end = Math.max(...ends)
  return standings
    .filter(({ wave, span }) => wave.kind === 'scale-out' && span !== null && span.from <= end)
    .map(({ wave }) => ({
      rule: 'WAVE-4',
      id: `WAVE-4/${wave.id}`,
      severity: 'medium',
      title: `${waveName(wave)}: starts before the lighthouse is done`,
      detail: `The lighthouse ends on ${dayText(isoOf(end))}. Start behind it, so that what it teaches is used.`,
      place: { stage: 'migration', table: 'waves', id: wave.id, field: 'kind' },
    }))
}

function idsOf(rows: readonly { readonly id: string }[]): string {
  return rows
    .map(({ id }) => id)
    .sort()
    .join(', ')
}

function waveName({ name }: Wave): string {
  return nameOr(name, 'Wave')
}

function serviceName({ name }: Service): string {
  return nameOr(name, 'Service')
}
