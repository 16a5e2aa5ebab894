import type { Choice } from './field.ts'

export type YesNo = 'yes' | 'no'

export const yesNoChoices = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const satisfies readonly Choice[]
