import type { FieldSpec } from './field.ts'
import type { RecordBase } from './record.ts'

/** How far a piece of evidence can be trusted, weakest first. */
export type EvidenceGrade = 'hearsay' | 'shown' | 'documented' | 'measured'

/** Something a conclusion rests on. Services, answers, readings, capabilities and issues cite it by id. */
export interface Evidence extends RecordBase {
  /** Title. */
  readonly name: string
  readonly kind: 'document' | 'dashboard' | 'export' | 'screenshot' | 'interview' | 'observation' | 'other' | null
  readonly grade: EvidenceGrade | null
  /** Who gave or showed it, by role rather than by name. */
  readonly who: string
  /** ISO date it was given or shown. */
  readonly date: string | null
  readonly link: string
  /** Name of the attached file; empty without one. Its bytes are kept under `fileHash`. */
  readonly fileName: string
  /** Media type, for example `application/pdf`. */
  readonly fileType: string
  readonly fileBytes: number | null
  /** SHA-256 of the file, 64 lower-case hexadecimal digits; empty without a file. */
  readonly fileHash: string
  readonly notes: string
}

export const evidenceGrades: readonly { readonly value: EvidenceGrade; readonly label: string }[] = [
  { value: 'hearsay', label: 'Hearsay' },
  { value: 'shown', label: 'Shown' },
  { value: 'documented', label: 'Documented' },
  { value: 'measured', label: 'Measured' },
]

export const evidenceFields = [
  { key: 'name', label: 'Evidence', kind: { type: 'text' }, required: true, aliases: ['title'] },
  {
    key: 'kind',
    label: 'Kind',
    kind: {
      type: 'choice',
      choices: [
        { value: 'document', label: 'Document' },
        { value: 'dashboard', label: 'Dashboard' },
        { value: 'export', label: 'Data export' },
        { value: 'screenshot', label: 'Screenshot' },
        { value: 'interview', label: 'Interview' },
        { value: 'observation', label: 'Observation' },
        { value: 'other', label: 'Other' },
      ],
    },
  },
  { key: 'grade', label: 'Grade', kind: { type: 'choice', choices: evidenceGrades } },
  { key: 'who', label: 'From (role)', kind: { type: 'text' } },
  { key: 'date', label: 'Date', kind: { type: 'date' } },
  { key: 'link', label: 'Link', kind: { type: 'text' } },
  { key: 'fileName', label: 'File', kind: { type: 'text' }, readOnly: true },
  { key: 'notes', label: 'Notes', kind: { type: 'text' } },
] as const satisfies readonly FieldSpec<Evidence>[]

export function newEvidence(id: string, order: number): Evidence {
  return {
    id,
    order,
    name: '',
    kind: null,
    grade: null,
    who: '',
    date: null,
    link: '',
    fileName: '',
    fileType: '',
    fileBytes: null,
    fileHash: '',
    notes: '',
  }
}
