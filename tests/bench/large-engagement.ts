import { catalog } from '#catalog/catalog.ts'
import { addDays } from '#domain/day.ts'
import { documentOf, type EngagementDocument } from '#domain/document.ts'
import { newEngagement } from '#domain/engagement.ts'
import { newKpi, newReading } from '#domain/kpi.ts'
import { newMigrationStep, newMigrationTask } from '#domain/migration-task.ts'
import { newRaciCell, newRaciItem } from '#domain/raci.ts'
import { newRole } from '#domain/role.ts'
import { newService } from '#domain/service.ts'
import { newTeam } from '#domain/team.ts'

const start = '2026-01-05'

/** DESIGN section 8: 10,000 services, 300 items by 30 roles, 60 KPIs with 24 readings each, 300 tasks. */
export function largeEngagement(): EngagementDocument {
  return documentOf({
    engagement: [newEngagement('Large', 'Large client')],
    teams: list(120, (n) => ({ ...newTeam(`team_${n}`, n), name: `Team ${n}` })),
    roles: list(30, (n) => ({ ...newRole(`role_${n}`, n), name: `Role ${n}`, side: n % 2 === 0 ? 'sre' : 'platform' })),
    services: list(10_000, (n) => ({
      ...newService(`svc_${n}`, n),
      name: `service-${n}`,
      description: `Does the work number ${n} for customers`,
      system: `System ${n % 40}`,
      tier: pick([1, 2, 3, 4, null], n),
      lifecycle: pick(['production', 'experimental', null], n),
      ownerTeam: pick([`team_${(n % 120) + 1}`, `team_${(n % 7) + 1}`, null], n),
      onCallTeam: pick([null, `team_${(n % 120) + 1}`], n),
      onCallModel: pick(['sre-primary', 'service-primary', null], n),
      runtime: pick(['EKS', 'VM', 'Lambda'], n),
      goldenPath: pick(['on', 'off', null], n),
      sloState: pick(['none', 'defined', 'measured', 'used', null], n),
      objective: pick([99.9, 99.95, null], n),
      runbook: pick(['yes', 'no', null], n),
      sev1: n % 3,
      sev2: n % 5,
      dependencies: [`service-${n + 1}`],
      tags: ['java', `area-${n % 12}`],
      notes: n % 4 === 0 ? `Seen in the review of week ${n % 52}` : '',
    })),
    raciItems: list(300, (n) => ({
      ...newRaciItem(`item_${n}`, n),
      group: `Group ${n % 12}`,
      name: `Item number ${n}`,
    })),
    raciCells: list(9_000, (n) => {
      const ref = { layer: 'to-be', item: `item_${((n - 1) % 300) + 1}`, role: `role_${Math.ceil(n / 300)}` }
      return newRaciCell(ref, pick(['AR', 'C', 'I', 'I', 'C', 'R'], n))
    }),
    kpis: list(60, (n) => ({ ...newKpi(`kpi_${n}`, n, null), name: `KPI ${n}`, rule: 'at-least', target: 90 })),
    readings: list(60 * 24, (n) => ({
      ...newReading(`rdg_${n}`, n, `kpi_${((n - 1) % 60) + 1}`),
      // A reading that is stale, or of a day to come, judges nothing.
      date: addDays(new Date().toISOString().slice(0, 10), -(n % 700)),
      value: 50 + (n % 50),
      grade: 'measured' as const,
    })),
    steps: catalog.steps.map((step, index) => ({
      ...newMigrationStep(step.slug, index + 1),
      start: addDays(start, index * 30),
      finish: addDays(start, index * 30 + 60),
    })),
    tasks: list(300, (n) => ({
      ...newMigrationTask(`task_${n}`, n),
      step: catalog.steps[n % catalog.steps.length]?.slug ?? '',
      name: `Task ${n}`,
      owner: `role_${(n % 30) + 1}`,
      start: addDays(start, n),
      duration: 15,
      progress: n % 101,
      predecessors: n > 1 ? [`task_${n - 1}|SS+1`] : [],
    })),
  })
}

function list<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index + 1))
}

function pick<const T>(from: readonly T[], n: number): T {
  return from[n % from.length] as T
}
