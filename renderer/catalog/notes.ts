import type { CatalogNote } from '#domain/catalog.ts'

export const notes: readonly CatalogNote[] = []
