import { expect, it } from 'vitest'
import { catalog } from '#catalog/catalog.ts'
import type { FieldSpec } from '#domain/field.ts'
import { newIssue, issueFields, type Issue } from '#domain/issue.ts'
import { newEvidenceRequest, requestFields, type EvidenceRequest } from '#domain/evidence-request.ts'
import type { RecordBase } from '#domain/record.ts'
import { newToilTask, toilFields, type ToilTask } from '#domain/toil-task.ts'
import { newTool, toolFields, type Tool } from '#domain/tool.ts'
import { fieldCell } from '#domain/workbook/field-column.ts'
import { buildDocument } from '#tests/support/test-store.ts'

/** The empty fields of a row for which the sheet says "unknown". */
function unknownOf<Row extends RecordBase>(fields: readonly FieldSpec<Row>[], row: Row): readonly string[] {
  const document = buildDocument({})
  return fields.filter((field) => fieldCell(field, row, document, catalog) === 'unknown').map(({ key }) => key)
}

it('says “unknown” for what nobody has answered, as the grid does', () => {
  const tool = unknownOf<Tool>(toolFields, newTool('t', 1))
  expect(tool).toEqual(['category', 'standing', 'teams', 'annualCost', 'contractEnd', 'owner', 'verdict'])
})

it('leaves empty what is no question: figures that count as one, a day to come, the end of no waiver', () => {
  const task = unknownOf<ToilTask>(toilFields, newToilTask('t', 1))
  expect(task).not.toContain('times')
  expect(task).not.toContain('people')
  expect(task).toContain('minutes')
  const request = (status: EvidenceRequest['status']) =>
    unknownOf<EvidenceRequest>(requestFields, { ...newEvidenceRequest('r', 1), status }).includes('asked')
  expect([request('open'), request('asked')]).toEqual([false, true])
  const issue = (status: Issue['status']) =>
    unknownOf<Issue>(issueFields, { ...newIssue('i', 1), status }).includes('expiry')
  expect([issue('open'), issue('waived')]).toEqual([false, true])
})
