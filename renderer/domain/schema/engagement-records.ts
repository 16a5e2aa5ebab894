import { z } from 'zod'
import { amount, base, isoDate, list, reference, text, tier, yesNo } from './record-parts.ts'

const side = z.enum(['sre', 'platform', 'product', 'security', 'infrastructure', 'other']).nullable()

/** The client, its teams, roles and services. */
export const engagementRecords = {
  engagement: z.strictObject({
    ...base,
    id: z.literal('engagement'),
    name: text,
    client: text,
    scope: text,
    engineers: amount,
    industry: reference,
    geography: reference,
    delivery: reference,
    onCallModel: reference,
    sponsor: text,
    consultant: text,
    confidentiality: text,
    start: isoDate,
    round: z.number(),
    lastReview: isoDate,
    tierNames: z.array(text).length(4).readonly(),
    hoursPerDay: amount,
    currency: text,
    letterSet: z.enum(['raci', 'rasci', 'daci', 'rapid', 'own']),
    ownLetters: z
      .array(
        z.strictObject({
          letter: z.string().regex(/^[A-Z]$/),
          name: text,
          meaning: z.enum(['accountable', 'responsible', 'supports', 'agrees', 'consulted', 'informed']),
        }),
      )
      .readonly(),
    eventsFrom: isoDate,
    eventsUntil: isoDate,
    zone: text,
    freezeAbove: amount,
    stopAbove: amount,
    exitWeeks: amount,
    workdays: z
      .array(z.literal([1, 2, 3, 4, 5, 6, 7]))
      .min(1)
      .readonly(),
  }),
  teams: z.strictObject({ ...base, name: text, side, headcount: amount, lead: text, notes: text }),
  roles: z.strictObject({
    ...base,
    catalog: reference,
    name: text,
    side,
    teams: list,
    people: amount,
    availability: amount,
    notes: text,
  }),
  services: z.strictObject({
    ...base,
    name: text,
    description: text,
    system: text,
    tier,
    lifecycle: z.enum(['experimental', 'production', 'deprecated']).nullable(),
    ownerTeam: reference,
    onCallTeam: reference,
    onCallModel: z.enum(['sre-primary', 'service-primary', 'none']).nullable(),
    runtime: text,
    goldenPath: z.enum(['on', 'exception', 'off']).nullable(),
    sloState: z.enum(['none', 'defined', 'measured', 'used']).nullable(),
    objective: amount,
    sloWindow: amount,
    sliType: z
      .enum(['availability', 'latency', 'quality', 'freshness', 'correctness', 'durability', 'throughput'])
      .nullable(),
    budgeting: z.enum(['occurrences', 'timeslices', 'ratio-timeslices']).nullable(),
    alerting: z.enum(['none', 'cause', 'symptom', 'burn-rate']).nullable(),
    runbook: yesNo,
    dashboards: yesNo,
    telemetry: z.array(z.enum(['metrics', 'logs', 'traces', 'none'])).readonly(),
    rto: amount,
    rpo: amount,
    drTest: isoDate,
    drResult: z.enum(['passed', 'partly', 'failed']).nullable(),
    sev1: amount,
    sev2: amount,
    dependencies: list,
    monthlyCost: amount,
    tags: list,
    notes: text,
    source: text,
    evidence: list,
  }),
}
