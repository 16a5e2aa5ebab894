import { expect, it } from 'vitest'
import { collaboration } from '#catalog/collaboration.ts'
import { decisionRights, escalations } from '#catalog/decision-rights.ts'
import { responsibilities } from '#catalog/responsibilities.ts'
import { routines } from '#catalog/routines.ts'
import { stakeholders } from '#catalog/stakeholders.ts'
import { countBy } from '#tests/support/count-by.ts'

it('has the decision rights of seed 2 by who decides', () => {
  expect(countBy(decisionRights, (right) => right.authority)).toEqual({
    independent: 6,
    'team-or-architecture': 4,
    executive: 4,
    budget: 2,
    architecture: 2,
    vendor: 2,
    hiring: 1,
    compliance: 1,
    shared: 2,
  })
})

it('has three ways up and one way in for escalations', () => {
  expect(escalations.map((escalation) => escalation.slug)).toEqual([
    'sev1',
    'compliance',
    'budget-vendor',
    'escalated-to-leader',
  ])
})

it('has the twenty core responsibilities', () => {
  expect(countBy(responsibilities, (responsibility) => responsibility.group)).toEqual({
    strategic: 5,
    operational: 4,
    technical: 4,
    'cross-functional': 3,
    governance: 2,
    leadership: 2,
  })
})

it('has the work and the meetings of seed 2 in their rhythm', () => {
  expect(countBy(routines, (routine) => `${routine.kind} ${routine.rhythm}`)).toEqual({
    'work daily': 5,
    'work weekly': 5,
    'work quarterly': 1,
    'work monthly-or-quarterly': 4,
    'meeting weekly': 1,
    'meeting monthly': 4,
    'meeting quarterly': 1,
    'work incident': 3,
  })
})

it('has the stakeholders of seed 2, data engineering and service management among the internal ones', () => {
  expect(countBy(stakeholders, (stakeholder) => stakeholder.group)).toEqual({
    internal: 10,
    external: 3,
    peer: 5,
    upstream: 4,
    downstream: 3,
  })
})

it('has the three rules of working together', () => {
  expect(collaboration).toHaveLength(3)
})
