import { expect, it } from 'vitest'
import { nameOr, titleOr } from '#domain/row-name.ts'

it('calls a row by its name, and one that has none but blanks by what it is', () => {
  expect([
    nameOr(' Ads ', 'Team'),
    nameOr('  ', 'a tool'),
    titleOr('Paging', 'Finding'),
    titleOr('', 'Finding'),
  ]).toEqual(['Ads', 'a tool without a name', 'Paging', 'Finding without a title'])
})
