import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { LetterSet } from '#domain/letter-set.ts'
import type { MatrixPage, MatrixPageCell } from '#domain/matrix-page.ts'
import { RaciLetters } from '#tables/raci-letters.tsx'
import classes from './matrix-print.module.css'

/** Puts the matrix into the page where only a printer sees it, for as long as the work takes. */
export async function whilePrintable<Result>(page: MatrixPage, work: () => Promise<Result>): Promise<Result> {
  const sheet = document.createElement('div')
  sheet.className = classes.sheet ?? ''
  // On paper the colours are light, whatever the screen shows.
  sheet.dataset.mantineColorScheme = 'light'
  document.body.append(sheet)
  const root = createRoot(sheet)
  try {
    flushSync(() => root.render(<MatrixSheet page={page} />))
    return await work()
  } finally {
    root.unmount()
    sheet.remove()
  }
}

function MatrixSheet({ page }: { readonly page: MatrixPage }) {
  const { title, subtitle, set, roles, groups } = page
  return (
    <>
      <h1>{title}</h1>
      <p>{subtitle}</p>
      <table data-many={roles.length > fewRoles}>
        <thead>
          <tr>
            <th>Item</th>
            {roles.map((role) => (
              <th key={role.id} data-side={role.side}>
                {role.name.replaceAll('/', '/\u200b')}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group, index) => (
          <tbody key={index}>
            <tr className={classes.group}>
              <th colSpan={roles.length + 1}>{group.name}</th>
            </tr>
            {group.items.map((item) => (
              <tr key={item.id}>
                <th>{item.name}</th>
                {item.cells.map((cell, at) => (
                  <td key={roles[at]?.id}>
                    <Cell cell={cell} set={set} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <p className={classes.key}>
        {set.letters.map(({ letter, name }) => (
          <span key={letter}>
            <RaciLetters letters={letter} set={set} /> {name}
          </span>
        ))}
      </p>
    </>
  )
}

/** More roles than these stand upright. */
const fewRoles = 12

function Cell({ cell, set }: { readonly cell: MatrixPageCell; readonly set: LetterSet }) {
  const letters = cell.letters.map(({ letter }) => letter).join('')
  return letters === '' ? cell.text : <RaciLetters letters={letters} set={set} />
}
