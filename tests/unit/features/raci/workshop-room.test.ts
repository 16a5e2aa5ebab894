import { expect, it } from 'vitest'
import { raci } from '#domain/letter-set.ts'
import { newRole } from '#domain/role.ts'
import { matrixColumns } from '#features/raci/matrix-columns.tsx'
import { roomFor } from '#features/raci/workshop-room.ts'

const columnsOf = (roles: number) =>
  matrixColumns(
    Array.from({ length: roles }, (_, at) => ({ ...newRole(`r${at}`, at), name: 'Product Engineering' })),
    'to-be',
    raci,
    () => false,
  )
const widthOf = ({ columns, zoom }: ReturnType<typeof roomFor>) =>
  columns.reduce((sum, { width }) => sum + Math.round(width * zoom), 0)

it('nine roles and the status fit a window of 1280', () => {
  const room = roomFor(columnsOf(9), 1280, 1)
  expect(widthOf(room)).toBeLessThanOrEqual(1280)
  expect(room.columns.at(-1)?.id).toBe('status')
})

it('at 1920 it is half as large again', () => {
  expect(roomFor(columnsOf(5), 1920, 1).zoom / roomFor(columnsOf(5), 1280, 1).zoom).toBeCloseTo(1.5)
})

it('where roles do not fit the status stands after the item', () => {
  expect(
    roomFor(columnsOf(30), 1280, 1)
      .columns.map(({ id }) => id)
      .slice(0, 2),
  ).toEqual(['name', 'status'])
})

it('grows beyond the window when a person asks for it', () => {
  expect(roomFor(columnsOf(9), 1280, 1.5).zoom).toBeGreaterThan(roomFor(columnsOf(9), 1280, 1).zoom)
})
