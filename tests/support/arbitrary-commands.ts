import fc from 'fast-check'
import type { Command } from '#domain/command.ts'
import { deleteRows } from '#domain/delete-rows.ts'
import { editCells, insertRows } from '#domain/edit-cells.ts'
import { setCells } from '#domain/raci-commands.ts'

/** What a user may do to a document, by position so that it fits any document. */
export type Action =
  | { readonly kind: 'add'; readonly name: string; readonly at: number }
  | { readonly kind: 'edit'; readonly at: number; readonly field: 'name' | 'tier' | 'ownerTeam'; readonly text: string }
  | { readonly kind: 'delete'; readonly at: number }
  | { readonly kind: 'cell'; readonly item: number; readonly role: number; readonly letters: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }

const text = fc.constantFrom('', '1', '2', 'checkout', 'Payments', 'nonsense', '99,9')

export const actions: fc.Arbitrary<readonly Action[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('add' as const), name: text, at: fc.nat(20) }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('edit' as const),
        at: fc.nat(20),
        field: fc.constantFrom('name' as const, 'tier' as const, 'ownerTeam' as const),
        text,
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), at: fc.nat(20) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('cell' as const),
        item: fc.nat(3),
        role: fc.nat(3),
        letters: fc.constantFrom('', 'A', 'R', 'AR', 'CI'),
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('redo' as const) }) },
  ),
  { maxLength: 40 },
)

/** The command behind an action that is an edit. */
export function commandOf(action: Exclude<Action, { kind: 'undo' | 'redo' }>): Command {
  return (document, catalog, context) => {
    const { rows } = document.services
    const row = rows[('at' in action ? action.at : 0) % Math.max(1, rows.length)]
    switch (action.kind) {
      case 'add':
        return insertRows('services', [{ name: action.name }], { at: action.at % (rows.length + 1) })(
          document,
          catalog,
          context,
        )
      case 'edit':
        return row
          ? editCells('services', [{ id: row.id, field: action.field, text: action.text }])(document, catalog, context)
          : []
      case 'delete':
        return row ? deleteRows('services', [row.id])(document, catalog, context) : []
      case 'cell':
        return setCells([
          {
            ref: { layer: 'to-be', item: `item-${action.item}`, role: `role-${action.role}` },
            letters: action.letters,
          },
        ])(document, catalog, context)
    }
  }
}
