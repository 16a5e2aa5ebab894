import type { FieldSpec } from './field.ts'
import type { RecordBase } from './record.ts'

/** Something asked of the client that shall become evidence. */
export interface EvidenceRequest extends RecordBase {
  /** What is asked for. */
  readonly name: string
  readonly askedOf: string
  readonly status: 'open' | 'asked' | 'received' | 'refused' | null
  /** ISO date. */
  readonly asked: string | null
  readonly due: string | null
  /** Ids of the evidence it brought. */
  readonly evidence: readonly string[]
  readonly notes: string
}

export const requestFields = [
  { key: 'name', label: 'Request', kind: { type: 'text' }, required: true },
  { key: 'askedOf', label: 'Asked of (role)', kind: { type: 'text' } },
  {
    key: 'status',
    label: 'Status',
    kind: {
      type: 'choice',
      choices: [
        { value: 'open', label: 'To be asked' },
        { value: 'asked', label: 'Asked' },
        { value: 'received', label: 'Received' },
        { value: 'refused', label: 'Refused' },
      ],
    },
  },
  { key: 'asked', label: 'Asked on', kind: { type: 'date' }, asked: ({ status }) => status !== 'open' },
  { key: 'due', label: 'Due', kind: { type: 'date' } },
  { key: 'evidence', label: 'Brought', kind: { type: 'references', table: 'evidence' } },
  { key: 'notes', label: 'Notes', kind: { type: 'text' } },
] as const satisfies readonly FieldSpec<EvidenceRequest>[]

export function newEvidenceRequest(id: string, order: number): EvidenceRequest {
  return { id, order, name: '', askedOf: '', status: 'open', asked: null, due: null, evidence: [], notes: '' }
}
