import { expect, it } from 'vitest'
import { exitCodes } from '#cli/exit-codes.ts'
import { helpText } from '#cli/help-text.ts'

it('documents every exit code and keeps to 110 columns', () => {
  for (const code of Object.values(exitCodes)) expect(helpText).toMatch(new RegExp(`^  ${code}  \\S`, 'm'))
  expect(helpText.split('\n').filter((line) => line.length > 110)).toEqual([])
})
