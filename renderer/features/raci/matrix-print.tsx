import type { LetterSet } from '#domain/letter-set.ts'
import type { Severity } from '#domain/finding.ts'
import type { MatrixPage, MatrixPageCell, MatrixPageItem } from '#domain/matrix-page.ts'
import { RaciLetters } from '#tables/raci-letters.tsx'
import { SeverityMark, Status } from '#ui/marks.tsx'
import { whilePrinted } from '#ui/print-sheet.tsx'
import { markWords, remarksText, severities, standingHeader, statusKinds } from './matrix-out-words.ts'
import classes from './matrix-print.module.css'
import { breakable } from './role-heading.ts'

/** Puts the matrix into the page where only a printer sees it, for as long as the work takes. */
export function whilePrintable<Result>(page: MatrixPage, work: () => Promise<Result>): Promise<Result> {
  return whilePrinted({ title: page.fileTitle, content: <MatrixSheet page={page} />, className: classes.sheet }, work)
}

function MatrixSheet({ page }: { readonly page: MatrixPage }) {
  const { title, subtitle, set, roles, groups, conflicts } = page
  const standing = standingHeader(page)
  return (
    <>
      <h1>{title}</h1>
      <p>{subtitle}</p>
      <Key page={page} />
      <table data-many={roles.length > fewRoles}>
        <colgroup>
          <col className={classes.names} />
          {roles.map((role) => (
            <col key={role.id} />
          ))}
          {standing ? <col className={classes.standings} /> : null}
        </colgroup>
        <thead>
          <tr>
            <th>Item</th>
            {roles.map((role) => (
              <th key={role.id} data-side={role.side} className={classes.role}>
                {breakable(role.name)}
              </th>
            ))}
            {standing ? <th className={classes.standing}>{standing}</th> : null}
          </tr>
        </thead>
        {groups.map((group, index) => (
          <tbody key={index}>
            <tr className={classes.group}>
              <th colSpan={roles.length + (standing ? 2 : 1)}>{group.name}</th>
            </tr>
            {group.items.map((item) => (
              <tr key={item.id}>
                <th>{item.name}</th>
                {item.cells.map((cell, at) => (
                  <td key={roles[at]?.id} data-mark={cell.mark}>
                    {cell.mark ? <Mark severity={cell.mark} /> : null}
                    <Cell cell={cell} set={set} />
                  </td>
                ))}
                {standing ? (
                  <td className={classes.standing}>
                    <Standing item={item} />
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {conflicts.length > 0 ? (
        <section className={classes.conflicts}>
          <h2>{conflicts.length === 1 ? '1 open conflict' : `${conflicts.length} open conflicts`}</h2>
          <ul>
            {conflicts.slice(0, mostListed).map(({ severity, text }, index) => (
              <li key={index}>
                <SeverityMark severity={severity} />
                <span>{text}</span>
              </li>
            ))}
          </ul>
          {conflicts.length > mostListed ? (
            <p>{conflicts.length - mostListed} more: see the workbook, sheet RACI findings.</p>
          ) : null}
        </section>
      ) : null}
    </>
  )
}

/** The letters, and those marks that are on the page. */
function Key({ page }: { readonly page: MatrixPage }) {
  const { set, groups, remarks } = page
  const marks = new Set(groups.flatMap(({ items }) => items.flatMap(({ cells }) => cells.map(({ mark }) => mark))))
  return (
    <>
      <p className={classes.key}>
        {set.letters.map(({ letter, name }) => (
          <span key={letter}>
            <RaciLetters letters={letter} set={set} /> {name}
          </span>
        ))}
      </p>
      <p className={classes.key}>
        {severities.map((severity) =>
          marks.has(severity) ? (
            <span key={severity} className={classes.markKey}>
              <Mark severity={severity} /> {markWords[severity]}
            </span>
          ) : null,
        )}
        {remarks > 0 ? <span>{remarksText(remarks)}</span> : null}
      </p>
    </>
  )
}

function Mark({ severity }: { readonly severity: Severity }) {
  return (
    <svg className={classes.mark} data-severity={severity} viewBox="0 0 8 8" aria-hidden="true">
      <path d="M0.5 0.5H7.5V7.5Z" />
    </svg>
  )
}

function Standing({ item }: { readonly item: MatrixPageItem }) {
  const { status, signOff, conflict } = item
  return (
    <>
      {status ? <Status kind={statusKinds[status]} word={status} /> : null}
      {conflict ? <b className={classes.conflict}>{conflict}</b> : null}
      {signOff ? <small>{signOff}</small> : null}
    </>
  )
}

/** Two pages of them; nobody reads more beside the matrix itself. */
const mostListed = 60

/** More roles than these stand upright. */
const fewRoles = 12

function Cell({ cell, set }: { readonly cell: MatrixPageCell; readonly set: LetterSet }) {
  const letters = cell.letters.map(({ letter }) => letter).join('')
  return letters === '' ? cell.text : <RaciLetters letters={letters} set={set} />
}
