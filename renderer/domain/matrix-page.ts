import type { Catalog } from './catalog.ts'
import { letterSetOf } from './client-words.ts'
import { dayText } from './day.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { bySeverity, type Finding, type Severity } from './finding.ts'
import { conflictWords, markAt, openByItem } from './matrix-page-findings.ts'
import { entryOf, printLetters, type LetterMeaning, type LetterSet } from './letter-set.ts'
import { groupName, itemName } from './raci-commands.ts'
import { isConflict } from './raci-conflicts.ts'
import { awaitsSignOff } from './raci-decision-commands.ts'
import { joinNames } from './name-list.ts'
import { entryText } from './raci-difference.ts'
import { layerName } from './raci-layers.ts'
import { groupsOf } from './raci-order.ts'
import { raciCellId, toBe, type RaciItem, type RaciLayer } from './raci.ts'
import { sideOfLine } from './role.ts'
import { nameOr } from './row-name.ts'

/** One layer of the matrix as it leaves the application: on the clipboard, as a picture, on paper. */
export interface MatrixPage {
  readonly title: string
  /** Engagement and layer, for the properties of a file. */
  readonly fileTitle: string
  /** Client, scope, round, day, confidentiality; of the To-Be layer also what is agreed and who signed it off. */
  readonly subtitle: string
  readonly set: LetterSet
  readonly roles: readonly MatrixPageRole[]
  readonly groups: readonly { readonly name: string; readonly items: readonly MatrixPageItem[] }[]
  /** What the items break and nobody has waived, as the matrix has them. */
  readonly conflicts: readonly { readonly severity: Severity; readonly text: string }[]
  /** Open findings of low severity, which are only counted. */
  readonly remarks: number
}

export interface MatrixPageRole {
  readonly id: string
  readonly name: string
  readonly side: 'sre' | 'platform' | null
}

export interface MatrixPageItem {
  readonly id: string
  readonly name: string
  /** In the order of the roles. */
  readonly cells: readonly MatrixPageCell[]
  /** Of the To-Be layer; null in others. */
  readonly status: RaciItem['status'] | null
  /** "signed off by Ada on 22 Nov 2026"; null for what is not agreed. */
  readonly signOff: string | null
  /** "2 A, no R"; null without a conflict. */
  readonly conflict: string | null
}

/** Letters of the set, or what was typed and is none. */
export interface MatrixPageCell {
  readonly text: string
  readonly letters: readonly { readonly letter: string; readonly meaning: LetterMeaning | null }[]
  /** Severity of the gravest open finding about the cell. */
  readonly mark: Severity | null
}

export function matrixPage(
  document: EngagementDocument,
  catalog: Catalog,
  layer: RaciLayer,
  today: string,
): MatrixPage {
  const set = letterSetOf(document)
  const profile = document.engagement.rows[0]
  const client = profile?.client.trim() || profile?.name.trim() || 'Client not named'
  const parts = [
    client,
    profile?.scope ?? '',
    `Round ${profile?.round ?? 1}`,
    dayText(today),
    profile?.confidentiality ?? '',
    layer === toBe ? standing(document.raciItems.rows) : '',
  ]
  const open = openByItem(document, catalog, layer, today)
  const findings = document.raciItems.rows.flatMap(({ id }) => open.get(id) ?? [])
  const title = `${set.name} matrix, ${layerName(document, layer)}`
  return {
    title,
    fileTitle: `${client}: ${title}`,
    subtitle: parts
      .map((part) => part.trim())
      .filter(Boolean)
      .join(' · '),
    set,
    roles: document.roles.rows.map((role) => ({
      id: role.id,
      name: nameOr(role.name, 'Role'),
      side: sideOfLine(role),
    })),
    groups: [...groupsOf(document.raciItems.rows)].map(([group, items]) => ({
      name: groupName(group, catalog),
      items: items.map((item) => pageItem(document, catalog, layer, set, item, open.get(item.id) ?? [])),
    })),
    conflicts: findings
      .filter(isConflict)
      .toSorted(bySeverity)
      .map(({ severity, title: seen, detail }) => ({ severity, text: `${seen}. ${detail}` })),
    remarks: findings.filter((finding) => !isConflict(finding)).length,
  }
}

/** "16 of 16 items agreed, signed off by Ada Byron on 22 Nov 2026"; empty while nothing is agreed. */
function standing(items: readonly RaciItem[]): string {
  const agreed = items.filter(({ status }) => status === 'agreed')
  const signed = agreed.filter((item) => !awaitsSignOff(item))
  const names = [...new Set(signed.map(({ signedOffBy }) => signedOffBy.trim()))]
  const day = signed.map(({ signedOffOn }) => signedOffOn ?? '').reduce((a, b) => (a > b ? a : b), '')
  if (agreed.length === 0) return ''
  const text = `${agreed.length} of ${items.length} items agreed`
  if (signed.length === 0) return text
  const share = signed.length === agreed.length ? '' : `${signed.length} `
  return `${text}, ${share}signed off by ${joinNames(names)}${day === '' ? '' : ` on ${dayText(day)}`}`
}

/** Headings, then one line an item: group, item, a cell a role, status in the To-Be layer. */
export function matrixRows({ roles, groups }: MatrixPage): readonly (readonly string[])[] {
  const items = groups.flatMap(({ name, items: members }) => members.map((item) => ({ group: name, ...item })))
  const withStatus = items.some(({ status }) => status !== null)
  return [
    ['Group', 'Item', ...roles.map(({ name }) => name), ...(withStatus ? ['Status'] : [])],
    ...items.map(({ group, name, cells, status }) => [
      group,
      name,
      ...cells.map(({ text }) => text),
      ...(withStatus ? [status ?? ''] : []),
    ]),
  ]
}

function pageItem(
  document: EngagementDocument,
  catalog: Catalog,
  layer: RaciLayer,
  set: LetterSet,
  item: RaciItem,
  findings: readonly Finding[],
): MatrixPageItem {
  return {
    id: item.id,
    name: nameOr(itemName(item, catalog), 'Item'),
    cells: document.roles.rows.map((role): MatrixPageCell => {
      const cell = findRow(document, 'raciCells', raciCellId({ layer, item: item.id, role: role.id }))
      const letters = cell?.invalid ? '' : (cell?.letters ?? '')
      return {
        text: cell?.invalid ? entryText(cell) : printLetters(letters),
        letters: [...letters].map((letter) => ({ letter, meaning: entryOf(set, letter)?.meaning ?? null })),
        mark: markAt(findings, role.id),
      }
    }),
    status: layer === toBe ? item.status : null,
    signOff: layer === toBe && item.status === 'agreed' ? signOffText(item) : null,
    conflict: conflictWords(findings, set),
  }
}

function signOffText(item: RaciItem): string {
  if (awaitsSignOff(item)) return 'not signed off'
  const day = item.signedOffOn === null ? '' : ` on ${dayText(item.signedOffOn)}`
  return `signed off by ${item.signedOffBy.trim()}${day}`
}
