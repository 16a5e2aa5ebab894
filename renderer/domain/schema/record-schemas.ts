import { z } from 'zod'
import { dayOf } from '../day.ts'
import type { TableName, TableRows } from '../document.ts'

// The application's content security policy forbids eval, which zod's compiled parsers would need.
z.config({ jitless: true })

const text = z.string()
const id = z.string().min(1)
const list = z.array(z.string()).readonly()
const amount = z.number().nullable()
const isoDate = z
  .string()
  .refine((day) => dayOf(day) !== null, 'no calendar date')
  .nullable()
const yesNo = z.enum(['yes', 'no']).nullable()
const side = z.enum(['sre', 'platform', 'product', 'security', 'infrastructure', 'other']).nullable()
const reference = z.string().nullable()

const base = { id, order: z.number(), invalid: z.record(z.string(), z.string()).optional() }

/** What a stored row must look like. Rows from disk are decoded with these before anything else sees them. */
export const recordSchemas: { readonly [T in TableName]: z.ZodType<Decoded<TableRows[T]>> } = {
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
  }),
  teams: z.strictObject({ ...base, name: text, side, headcount: amount, lead: text, notes: text }),
  roles: z.strictObject({ ...base, catalog: reference, name: text, side, teams: list, notes: text }),
  services: z.strictObject({
    ...base,
    name: text,
    description: text,
    system: text,
    tier: z.literal([1, 2, 3, 4]).nullable(),
    lifecycle: z.enum(['experimental', 'production', 'deprecated']).nullable(),
    ownerTeam: reference,
    onCallTeam: reference,
    onCallModel: z.enum(['sre-primary', 'service-primary', 'none']).nullable(),
    runtime: text,
    goldenPath: z.enum(['on', 'exception', 'off']).nullable(),
    sloState: z.enum(['none', 'defined', 'measured', 'used']).nullable(),
    objective: amount,
    runbook: yesNo,
    sev1: amount,
    sev2: amount,
    dependencies: list,
    tags: list,
    notes: text,
    source: text,
  }),
  toil: z.strictObject({
    ...base,
    name: text,
    team: reference,
    frequency: z.enum(['day', 'week', 'month', 'quarter']).nullable(),
    times: amount,
    minutes: amount,
    people: amount,
    ticket: yesNo,
    automatable: amount,
    effort: amount,
    futureOwner: z.enum(['sre', 'platform', 'product']).nullable(),
    notes: text,
  }),
  tools: z.strictObject({
    ...base,
    name: text,
    category: text,
    standing: z.enum(['common', 'optional', 'context']).nullable(),
    teams: list,
    annualCost: amount,
    contractEnd: isoDate,
    owner: reference,
    verdict: z.enum(['keep', 'merge', 'retire', 'undecided']).nullable(),
    mergeInto: text,
    notes: text,
  }),
  answers: z.strictObject({
    ...base,
    answer: z.enum(['yes', 'no', 'not-applicable']).nullable(),
    reason: text,
    note: text,
  }),
  raciItems: z.strictObject({
    ...base,
    catalog: reference,
    group: text,
    name: reference,
    status: z.enum(['draft', 'disputed', 'agreed']),
    decision: text,
    notes: text,
  }),
  raciCells: z.strictObject({
    ...base,
    layer: z.enum(['as-is', 'to-be']),
    item: id,
    role: id,
    letters: z.string().regex(/^A?R?C?I?$/),
  }),
  kpis: z.strictObject({
    ...base,
    catalog: reference,
    name: reference,
    definition: reference,
    unit: reference,
    owner: reference,
    rule: z.enum(['at-least', 'at-most', 'falling', 'rising']).nullable(),
    target: amount,
    targetSource: reference,
    frequency: z.enum(['daily', 'weekly', 'monthly', 'quarterly']).nullable(),
    notes: text,
  }),
  readings: z.strictObject({
    ...base,
    kpi: text,
    date: isoDate,
    value: amount,
    sample: amount,
    baseline: yesNo,
    grade: z.enum(['measured', 'sampled', 'estimated', 'claimed']).nullable(),
    source: text,
    note: text,
  }),
  steps: z.strictObject({ ...base, start: isoDate, finish: isoDate, owner: reference, notes: text }),
  tasks: z.strictObject({
    ...base,
    step: text,
    name: text,
    owner: reference,
    start: isoDate,
    finish: isoDate,
    progress: amount,
    predecessors: list,
    deliverable: text,
    notes: text,
  }),
}

/** zod gives an optional key as possibly undefined; a missing key and undefined read the same here. */
type Decoded<Row> = { readonly [Key in keyof Row]: Row[Key] | (undefined extends Row[Key] ? undefined : never) }
