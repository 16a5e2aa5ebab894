import { applyChanges } from '#domain/change.ts'
import { documentOf, emptyDocument, type EngagementDocument } from '#domain/document.ts'
import { catalog } from '#catalog/catalog.ts'
import { newEngagement } from '#domain/engagement.ts'
import { newKpi, newReading } from '#domain/kpi.ts'
import { newMigrationStep, newMigrationTask } from '#domain/migration-task.ts'
import { newRaciCell, newRaciItem, type RaciCell, type RaciItem } from '#domain/raci.ts'
import { newRole } from '#domain/role.ts'
import { createFromTemplate } from '#domain/seed-template.ts'
import { newSelfCheckAnswer } from '#domain/self-check-answer.ts'
import { newService } from '#domain/service.ts'
import { newTeam } from '#domain/team.ts'

export const options = { today: '2026-11-22', version: '0.1.0', exportId: 'exp_1' }

/** A few rows of every kind, with what is easily got wrong: unknowns, entries not understood, text like formulas. */
export function smallEngagement(): EngagementDocument {
  return documentOf({
    engagement: [
      { ...newEngagement('Line & ledger', 'Kestrel "Retail"'), scope: 'Checkout', consultant: 'D. Marc', round: 3 },
    ],
    teams: [{ ...newTeam('team_a', 1), name: 'Checkout, payments' }],
    roles: [
      { ...newRole('sre', 1), name: 'SRE', side: 'sre' },
      { ...newRole('platform', 2), name: 'Platform', side: 'platform' },
      { ...newRole('dev', 3), name: 'Product Dev', side: 'product' },
    ],
    services: [
      {
        ...newService('svc_a', 1),
        name: '=cart()',
        tier: 1,
        ownerTeam: 'team_a',
        sloState: 'measured',
        objective: 99.95,
        sev1: 0,
        notes: '+1\r\nsecond line',
      },
      { ...newService('svc_b', 2), name: 'search', tier: 2, sloState: 'none', invalid: { sev1: 'about two' } },
      { ...newService('svc_c', 3), name: '@legacy', invalid: { tier: 'gold' } },
    ],
    answers: [
      { ...newSelfCheckAnswer('slo-accountability', 1), answer: 'yes', note: 'said by both' },
      { ...newSelfCheckAnswer('golden-path-accountability', 2), answer: 'not-applicable', reason: 'no golden path' },
    ],
    raciItems: [item('item_a', 1, 'On-call'), item('item_b', 2, 'Runbooks'), item('item_c', 3, 'Cost')],
    raciCells: [
      cell('item_a', 'sre', 'AR'),
      cell('item_a', 'dev', 'C'),
      cell('item_b', 'sre', 'AR'),
      cell('item_b', 'platform', 'A'),
      { ...cell('item_b', 'dev', ''), invalid: { letters: 'Architects' } },
    ],
    kpis: [
      { ...newKpi('kpi_a', 1, 'mttr'), owner: 'sre', rule: 'at-most', target: 30, frequency: 'monthly' },
      { ...newKpi('kpi_b', 2, null), name: 'Happy users', unit: '%', rule: 'rising' },
      newKpi('kpi_c', 3, 'toil-ratio'),
      { ...newKpi('kpi_d', 4, null), name: 'Utilisation', unit: '%', rule: 'within', target: 40, upper: 60 },
    ],
    readings: [
      { ...newReading('rdg_b', 1, 'kpi_a'), date: '2026-11-01', value: 42.5, sample: 12, grade: 'measured' },
      { ...newReading('rdg_a', 2, 'kpi_a'), date: '2026-08-01', value: 55, baseline: 'yes' },
      { ...newReading('rdg_d', 3, 'kpi_d'), date: '2026-11-01', value: 65 },
    ],
    steps: [{ ...newMigrationStep('governance', 2), start: '2026-11-02', finish: '2026-12-11', owner: 'sre' }],
    tasks: [
      {
        ...newMigrationTask('task_a', 1),
        step: 'governance',
        name: 'Write the policy',
        owner: 'sre',
        start: '2026-11-02',
        duration: 10,
        progress: 50,
      },
      {
        ...newMigrationTask('task_b', 2),
        step: 'governance',
        name: 'Agree the policy',
        owner: 'platform',
        start: '2026-11-30',
        duration: 10,
        predecessors: ['task_a'],
      },
    ],
  })
}

/** An engagement as the template leaves it, with fixed ids. */
export function templateEngagement(): EngagementDocument {
  let next = 0
  const context = { newId: (prefix: string) => `${prefix}_${(next += 1)}`, today: options.today }
  const empty = emptyDocument()
  return applyChanges(empty, createFromTemplate({ name: 'New', client: 'Kestrel' })(empty, catalog, context))
}

function item(id: string, order: number, name: string): RaciItem {
  return { ...newRaciItem(id, order), group: 'Own group', name }
}

function cell(itemId: string, role: string, letters: string): RaciCell {
  return newRaciCell({ layer: 'to-be', item: itemId, role }, letters)
}
