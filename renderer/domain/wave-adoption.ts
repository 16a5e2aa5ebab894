import { dayText, isoOf, mustDay } from './day.ts'
import type { EngagementDocument } from './document.ts'
import { rowsUnderstood } from './invalid-text.ts'
import { planSchedule, type ScheduleTables } from './plan-schedule.ts'
import { isDone, type MigrationTask } from './migration-task.ts'
import type { Service } from './service.ts'
import type { Wave } from './wave.ts'

/** A wave with what its services and its tasks say of it. */
export interface WaveStanding {
  readonly wave: Wave
  /** See `waveServices`; one that several waves claim counts for the first. */
  readonly services: readonly Service[]
  readonly tasks: readonly MigrationTask[]
  /** Epoch days of its first and last task; null while a task of it has no days, or it has none. */
  readonly span: { readonly from: number; readonly to: number } | null
  /** `late`: the last day that it was meant to have has passed and a task is not done. */
  readonly state: 'undated' | 'planned' | 'under-way' | 'late' | 'done'
  /** The state in words. */
  readonly reason: string
  /** Its services that are on the golden path today. */
  readonly onNow: number
  /** Services expected on the golden path when it is done. */
  readonly expectedOn: number
}

/** How many services are on the golden path on a day. */
export interface AdoptionPoint {
  /** Epoch day. */
  readonly day: number
  readonly on: number
  /** 0 to 1 of all services in scope. */
  readonly share: number
  /** Id of the wave that brings it there; null for what is counted today. */
  readonly wave: string | null
}

export interface AdoptionForecast {
  /** Services in scope: all but the deprecated. */
  readonly total: number
  readonly onNow: number
  /** Services whose standing nobody has said: they count as not on it. */
  readonly unknownNow: number
  readonly waves: readonly WaveStanding[]
  /** Today first, then the end of each wave that is still to come; empty without services. */
  readonly points: readonly AdoptionPoint[]
  /** Waves whose gain has no day, so that it is in no point. */
  readonly undated: readonly WaveStanding[]
}

export const adoptionAssumption =
  'Forecast = services on the golden path today + the expected share of each wave’s other services (all, where nothing is said) on the last day of its tasks. Assumes that waves end as the schedule says and bring what is expected, and that no service leaves the path. Undated waves bring nothing, done ones count as the inventory has them; deprecated services are out of scope.'

type AdoptionTables = Pick<EngagementDocument, 'services' | 'waves'> & ScheduleTables

export function adoptionForecast(document: AdoptionTables, today: string): AdoptionForecast {
  const scope = servicesInScope(document)
  const waves = waveStandings(document, today)
  const onNow = scope.filter(isOn).length
  const gainOf = (each: WaveStanding) => Math.max(0, each.expectedOn - each.onNow)
  const coming = waves.filter(({ state }) => state !== 'undated' && state !== 'done')
  const points: AdoptionPoint[] = []
  const add = (day: number, on: number, wave: string | null) => points.push({ day, on, share: on / scope.length, wave })
  if (scope.length > 0) {
    add(mustDay(today), onNow, null)
    let on = onNow
    for (const each of coming.toSorted((a, b) => endOf(a) - endOf(b))) {
      on += gainOf(each)
      add(endOf(each), on, each.wave.id)
    }
  }
  return {
    total: scope.length,
    onNow,
    unknownNow: scope.filter(({ goldenPath }) => goldenPath === null).length,
    waves,
    points,
    undated: waves.filter((each) => each.state === 'undated' && gainOf(each) > 0),
  }
}

/** Every wave in the order of its table. */
export function waveStandings(document: AdoptionTables, today: string): readonly WaveStanding[] {
  const members = waveServices(document)
  const taken = new Set<string>()
  return rowsUnderstood(document.waves.rows).map((wave) => {
    const services = (members.get(wave.id) ?? []).filter(({ id }) => !taken.has(id))
    for (const { id } of services) taken.add(id)
    const tasks = document.tasks.rows.filter((task) => task.wave === wave.id)
    const onNow = services.filter(isOn).length
    const expectedOn = ((wave.expected ?? 100) / 100) * services.length
    return { wave, services, tasks, onNow, expectedOn, ...timesOf(document, tasks, today) }
  })
}

/**
 * The services that each wave claims, by id of the wave: those it names; where it names none, those of its teams that no wave
 * names.
 */
export function waveServices(
  document: Pick<EngagementDocument, 'services' | 'waves'>,
): ReadonlyMap<string, readonly Service[]> {
  const waves = rowsUnderstood(document.waves.rows)
  const named = new Set(waves.flatMap(({ services }) => services))
  const scope = servicesInScope(document)
  return new Map(
    waves.map(({ id, services, teams }) => {
      const own = new Set(services)
      const moving = new Set(teams)
      const claims = (service: Service) =>
        services.length > 0
          ? own.has(service.id)
          : !named.has(service.id) && service.ownerTeam !== null && moving.has(service.ownerTeam)
      return [id, scope.filter(claims)]
    }),
  )
}

/** All but those on their way out. */
export function servicesInScope({ services }: Pick<EngagementDocument, 'services'>): readonly Service[] {
  return rowsUnderstood(services.rows).filter(({ lifecycle }) => lifecycle !== 'deprecated')
}

function timesOf(
  document: ScheduleTables,
  tasks: readonly MigrationTask[],
  today: string,
): Pick<WaveStanding, 'span' | 'state' | 'reason'> {
  if (tasks.length === 0) return { span: null, state: 'undated', reason: 'No task belongs to it: nobody knows when.' }
  const dated = tasks.flatMap(({ id }) => planSchedule(document, today).tasks.get(id) ?? [])
  const over = tasks.every(isDone)
  const from = Math.min(...dated.map(({ start }) => start))
  const to = Math.max(...dated.map(({ finish }) => finish))
  const isDated = dated.length === tasks.length
  const span = isDated ? { from, to } : null
  if (over) return { span, state: 'done', reason: isDated ? `Done on ${said(to)}.` : 'Done.' }
  if (!isDated) {
    const missing = tasks.length - dated.length
    return {
      span,
      state: 'undated',
      reason: `${missing} of its ${tasks.length} tasks ${missing === 1 ? 'has' : 'have'} no days: nobody knows when it ends.`,
    }
  }
  const due = Math.max(...dated.map(({ planned }) => planned.finish))
  if (due < mustDay(today))
    return { span, state: 'late', reason: `It should have ended on ${said(due)}; now ${said(to)} is expected.` }
  const isBegun = from <= mustDay(today)
  return { span, state: isBegun ? 'under-way' : 'planned', reason: `From ${said(from)} to ${said(to)}.` }
}

function isOn({ goldenPath }: Service): boolean {
  return goldenPath === 'on'
}

function endOf({ span }: WaveStanding): number {
  return span?.to ?? 0
}

function said(day: number): string {
  return dayText(isoOf(day))
}
