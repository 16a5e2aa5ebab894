import type { Role } from '#domain/role.ts'
import { nameOr } from '#domain/row-name.ts'
import type { GridMenuItem } from '#ui/grid/grid-types.ts'
import { roleOfColumn } from './matrix-columns.tsx'
import type { RoleAsked } from './role-dialog.tsx'

interface RoleMenu {
  readonly roles: readonly Role[]
  readonly ask: (asked: RoleAsked) => void
  readonly remove: (role: string) => void
}

/** What can be done to the column of a role; on any other column a role can be added as the last. */
export function roleMenu(columnId: string, { roles, ask, remove }: RoleMenu): GridMenuItem[] {
  const at = roles.findIndex((role) => role.id === roleOfColumn(columnId))
  const role = roles[at]
  if (!role)
    return [
      'separator',
      {
        id: 'role-add',
        label: 'Add a role',
        run: () => ask({ role: null, at: columnId === 'name' ? 0 : roles.length }),
      },
    ]
  const name = nameOr(role.name, 'Role')
  return [
    'separator',
    { id: 'role-teams', label: `Teams that fill ${name}`, run: () => ask({ role: role.id, focus: 'teams' }) },
    { id: 'role-rename', label: `Rename ${name}`, run: () => ask({ role: role.id, focus: 'name' }) },
    { id: 'role-before', label: 'Add a role before', run: () => ask({ role: null, at }) },
    { id: 'role-after', label: 'Add a role after', run: () => ask({ role: null, at: at + 1 }) },
    { id: 'role-remove', label: `Remove ${name}`, run: () => remove(role.id) },
  ]
}
