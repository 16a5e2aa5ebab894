import type { CatalogToolCategory } from '#domain/catalog-assessment.ts'
import { EntryGroup } from './entry.tsx'
import { entryKey, useEntries } from './library-context.ts'
import classes from './tools-section.module.css'

const standings: Readonly<Record<CatalogToolCategory['standing'], string>> = {
  common: 'Common',
  optional: 'Optional',
  context: 'Context-specific',
}

export function ToolsSection() {
  const categories = useEntries('toolCategories')
  return (
    <EntryGroup title="Tool categories" caption="Examples are not recommendations" count={categories.length}>
      <table className={classes.tools}>
        <thead>
          <tr>
            <th scope="col">Category</th>
            <th scope="col">Use</th>
            <th scope="col">Examples</th>
            <th scope="col">Standing</th>
          </tr>
        </thead>
        <tbody>
          {categories.map((category) => (
            <tr key={category.slug} id={entryKey({ list: 'toolCategories', slug: category.slug })} tabIndex={-1}>
              <th scope="row">{category.name}</th>
              <td>{category.use}</td>
              <td>{category.examples.join(', ')}</td>
              <td>
                {standings[category.standing]}
                {category.remark ? <div className={classes.remark}>{category.remark}</div> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </EntryGroup>
  )
}
