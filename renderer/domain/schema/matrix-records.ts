import { z } from 'zod'
import { amount, base, day, id, isoDate, list, reference, text } from './record-parts.ts'

/** Capital letters, each once; of which set is the matrix's affair. */
const letters = z
  .string()
  .regex(/^[A-Z]*$/)
  .refine((held) => new Set(held).size === held.length, 'a letter twice')

/** Who does and who answers for what. */
export const matrixRecords = {
  raciItems: z.strictObject({
    ...base,
    catalog: reference,
    group: text,
    name: reference,
    status: z.enum(['draft', 'disputed', 'agreed']),
    decision: text,
    decidedBy: text,
    forum: text,
    decidedOn: isoDate,
    rationale: text,
    dissent: text,
    reviewOn: isoDate,
    signedOffBy: text,
    signedOffOn: isoDate,
    services: list,
    notes: text,
  }),
  raciCells: z.strictObject({
    ...base,
    layer: id,
    item: id,
    role: id,
    letters,
    derived: z.boolean(),
  }),
  raciComments: z.strictObject({ ...base, layer: id, item: id, role: id, text, author: text, date: day }),
  proposals: z.strictObject({ ...base, name: text, stakeholder: text, notes: text }),
  decisionRights: z.strictObject({
    ...base,
    catalog: reference,
    name: text,
    kind: z
      .enum([
        'independent',
        'team-or-architecture',
        'executive',
        'budget',
        'architecture',
        'vendor',
        'hiring',
        'compliance',
        'shared',
        'escalation',
      ])
      .nullable(),
    text,
    decides: reference,
    consulted: list,
    limit: amount,
    above: text,
    items: list,
    notes: text,
  }),
}
