import type { Catalog } from './catalog.ts'
import type { Command } from './command.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { itemName, setCells } from './raci-commands.ts'
import { countsOf, isChanged, type PresetOptions, type PresetPlan } from './raci-preset-commands.ts'
import { raciCellId, toBe, type RaciItem, type RaciLayer } from './raci.ts'

/** What copying one layer's letters over another's would do, told as a template is. */
export function planCopy(
  document: EngagementDocument,
  catalog: Catalog,
  from: RaciLayer,
  { layer, agreedToo }: PresetOptions,
): PresetPlan {
  const roles = document.roles.rows.map((role) => ({ role, added: false, as: null }))
  const entryAt = (of: RaciLayer, item: RaciItem, role: string) => {
    const cell = findRow(document, 'raciCells', raciCellId({ layer: of, item: item.id, role }))
    return cell?.invalid?.['letters'] ?? cell?.letters ?? ''
  }
  const items = document.raciItems.rows.map((item) => {
    const cells = roles.map(({ role: { id } }) => ({
      role: id,
      before: entryAt(layer, item, id),
      after: entryAt(from, item, id),
    }))
    const agreed = layer === toBe && item.status === 'agreed' && cells.some(isChanged)
    const applies = agreedToo || !agreed
    return { item, name: itemName(item, catalog), added: false, agreed, applies, why: '', cells }
  })
  return { roles, items, counts: countsOf(roles, items) }
}

/** Does what `planCopy` says, as one step. */
export function copyLetters(from: RaciLayer, options: PresetOptions): Command {
  return (document, catalog, context) => {
    const plan = planCopy(document, catalog, from, options)
    const edits = plan.items
      .filter(({ applies }) => applies)
      .flatMap(({ item, cells }) =>
        cells.filter(isChanged).map(({ role }) => {
          const cell = findRow(document, 'raciCells', raciCellId({ layer: from, item: item.id, role }))
          const typed = cell?.invalid?.['letters']
          const ref = { layer: options.layer, item: item.id, role }
          return { ref, letters: cell?.letters ?? '', ...(typed === undefined ? {} : { typed }) }
        }),
      )
    return setCells(edits)(document, catalog, context)
  }
}
