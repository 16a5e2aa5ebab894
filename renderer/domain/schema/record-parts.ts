import { z } from 'zod'
import { dayOf } from '../day.ts'

// The application's content security policy forbids eval, which zod's compiled parsers would need.
z.config({ jitless: true })

export const text = z.string()
export const id = z.string().min(1)
export const list = z.array(z.string()).readonly()
export const amount = z.number().nullable()
export const day = z.string().refine((iso) => dayOf(iso) !== null, 'no calendar date')
export const isoDate = day.nullable()
export const yesNo = z.enum(['yes', 'no']).nullable()
export const reference = z.string().nullable()
export const tier = z.literal([1, 2, 3, 4]).nullable()

export const base = { id, order: z.number(), invalid: z.record(z.string(), z.string()).optional() }
