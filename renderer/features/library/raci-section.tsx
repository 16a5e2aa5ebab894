import { catalog } from '#catalog/catalog.ts'
import type { CatalogRaciItem, CatalogRaciPreset } from '#domain/catalog-raci.ts'
import { raci } from '#domain/letter-set.ts'
import { RaciLetters } from '#tables/raci-letters.tsx'
import { Notes, References } from './entry.tsx'
import entryClasses from './entry.module.css'
import { entryKey, notesAbout, useEntries } from './library-context.ts'
import classes from './raci-section.module.css'
import { TextList } from './text-list.tsx'

/** The template matrix as the source gives it, its flaws marked and not mended; then what has been made of it. */
export function RaciSection() {
  return (
    <>
      <Template />
      <TextList list="raciPresets" title="Presets" meta={presetFor} showSources>
        {(preset) => preset.text}
      </TextList>
    </>
  )
}

function presetFor({ roles, rows }: CatalogRaciPreset): string {
  return `${rows.length} items, ${roles.length} roles: ${roles.map((role) => role.name).join(', ')}`
}

function Template() {
  const items = useEntries('raciItems')
  return catalog.raciGroups.map((group) => {
    const rows = items.filter((item) => item.group === group.slug)
    return rows.length === 0 ? null : (
      <section key={group.slug} className={entryClasses.group}>
        <table className={classes.matrix}>
          <thead>
            <tr>
              <th scope="col">{group.name}</th>
              {catalog.roles.map((role) => (
                <th key={role.slug} scope="col" data-side={role.side}>
                  {role.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((item) => (
              <RaciRow key={item.slug} item={item} />
            ))}
          </tbody>
        </table>
      </section>
    )
  })
}

function RaciRow({ item }: { readonly item: CatalogRaciItem }) {
  const ref = { list: 'raciItems', slug: item.slug } as const
  const notes = notesAbout(ref)
  return (
    <>
      <tr id={entryKey(ref)} tabIndex={-1}>
        <th scope="row">
          <div className={entryClasses.name}>{item.name}</div>
          <div className={entryClasses.meta}>{item.description}</div>
          <div className={entryClasses.meta}>
            <References slugs={item.kpis} lists={['kpis']} />
          </div>
        </th>
        {catalog.roles.map((role) => (
          <td key={role.slug}>
            <RaciLetters letters={item.letters[role.slug] ?? ''} set={raci} />
          </td>
        ))}
      </tr>
      {notes.length > 0 ? (
        <tr className={classes.notes}>
          <td colSpan={catalog.roles.length + 1}>
            <div className={entryClasses.body}>
              <Notes notes={notes} />
            </div>
          </td>
        </tr>
      ) : null}
    </>
  )
}
