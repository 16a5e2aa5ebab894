import { filled } from './filled.ts'
import type { StoredRows } from './stored-rows.ts'

/**
 * Version 3: the record of a decision about an item, cells suggested from data, the letters of the matrix. New tables
 * (proposals, comments, decision rights) are born empty and need no step.
 */
export function wholeMatrix(rows: StoredRows): StoredRows {
  return {
    ...rows,
    ...filled(rows, 'engagement', { letterSet: 'raci', ownLetters: [] }),
    ...filled(rows, 'raciItems', {
      decidedBy: '',
      forum: '',
      decidedOn: null,
      rationale: '',
      dissent: '',
      reviewOn: null,
      signedOffBy: '',
      signedOffOn: null,
      services: [],
    }),
    ...filled(rows, 'raciCells', { derived: false }),
  }
}
