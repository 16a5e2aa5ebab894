import { expect, it } from 'vitest'
import { catalogLists, type CatalogList } from '#catalog/catalog-lists.ts'
import { librarySections, sectionOf } from '#features/library/library-sections.tsx'

it('gives every list of the catalog exactly one section', () => {
  const shown = librarySections.flatMap((section) => section.lists)
  expect(new Set(shown).size).toBe(shown.length)
  const lists = Object.keys(catalogLists) as CatalogList[]
  expect(lists.filter((list) => !shown.includes(list))).toEqual(['roles', 'raciGroups'])
  expect(sectionOf('roles').slug).toBe('raci')
  expect(sectionOf('raciGroups').slug).toBe('raci')
})
