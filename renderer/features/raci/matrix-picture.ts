import type { LetterMeaning } from '#domain/letter-set.ts'
import type { Severity } from '#domain/finding.ts'
import type { MatrixPage, MatrixPageCell, MatrixPageItem } from '#domain/matrix-page.ts'
import { markWords, severities, standingHeader, statusKinds } from './matrix-out-words.ts'

/** A drawing with its size in pixels. */
export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** In pixels of a slide that is 1,600 wide or wider. */
const [margin, nameWidth, leastCell, rowHeight, lineHeight, groupHeight] = [40, 420, 96, 34, 18, 32]
const [leastWidth, chip, standingWidth] = [1600, 24, 300]
const ink = {
  text: '#1c1e22',
  dimmed: '#5a5f68',
  line: '#e2e2de',
  strong: '#8f9196',
  sre: '#0a6c74',
  platform: '#8a3ffc',
  on: '#1a7f37',
  near: '#9a6700',
  off: '#c62828',
}

/** The typeface of the application; `fonts` brings it along, since a picture reaches no other file. */
const typeface = "'Inter Variable', Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"

/** The matrix as an SVG for slides, in the light colours, readable in black and white. */
export function matrixPicture(page: MatrixPage, fonts = ''): Picture {
  const { roles, groups, set } = page
  const standing = standingHeader(page)
  const right = standing === null ? 0 : standingWidth
  const cell = Math.max(leastCell, (leastWidth - 2 * margin - nameWidth - right) / Math.max(1, roles.length))
  const width = Math.round(2 * margin + nameWidth + Math.max(1, roles.length) * cell + right)
  const standingLeft = width - margin - right + 16
  const left = margin + nameWidth
  const heads = roles.map(({ name }) => lines(name, cell - 10))
  const headHeight = 24 + lineHeight * Math.max(1, ...heads.map((head) => head.length))
  const under = wrapped(page.subtitle, width - 2 * margin)
  const titleHeight = 66 + under.length * 20
  const parts = [
    text(margin, margin + 22, page.title, { size: 26, weight: 600 }),
    ...under.map((line, row) => text(margin, margin + 48 + row * 20, line, { size: 15, fill: ink.dimmed })),
    ...roles.flatMap(({ side }, at) => [
      side
        ? `<rect x="${left + at * cell + 8}" y="${margin + titleHeight}" width="${cell - 16}" height="4" fill="${ink[side]}"/>`
        : '',
      ...(heads[at] ?? []).map((line, row) =>
        text(left + (at + 0.5) * cell, margin + titleHeight + 24 + row * lineHeight, line, {
          size: 15,
          weight: 600,
          middle: true,
        }),
      ),
    ]),
    standing === null ? '' : text(standingLeft, margin + titleHeight + 24, standing, { size: 15, weight: 600 }),
  ]
  let y = margin + titleHeight + headHeight
  for (const group of groups) {
    parts.push(`<rect x="${margin}" y="${y}" width="${width - 2 * margin}" height="${groupHeight}" fill="#f1f1ee"/>`)
    parts.push(text(margin + 10, y + 21, clipped(group.name, width - 2 * margin - 20), { size: 14, weight: 600 }))
    y += groupHeight
    for (const item of group.items) {
      parts.push(text(margin + 10, y + 22, clipped(item.name, nameWidth - 16), { size: 15 }))
      item.cells.forEach((each, at) => {
        parts.push(letters(each, left + (at + 0.5) * cell, y + rowHeight / 2, cell))
        if (each.mark) parts.push(corner(each.mark, left + (at + 1) * cell - 2, y + 2))
      })
      parts.push(standingOf(item, standingLeft, y))
      y += rowHeight
      parts.push(`<path d="M${margin} ${y}H${width - margin}" stroke="${ink.line}"/>`)
    }
  }
  const key = set.letters.map(({ letter, name }) => `${letter} ${name}`).join('  ·  ')
  parts.push(text(margin, y + 34, key, { size: 14, fill: ink.dimmed }))
  const marks = new Set(groups.flatMap(({ items }) => items.flatMap(({ cells }) => cells.map(({ mark }) => mark))))
  let x = margin
  for (const severity of severities.filter((each) => marks.has(each))) {
    parts.push(
      corner(severity, x + 10, y + 51),
      text(x + 18, y + 61, markWords[severity], { size: 14, fill: ink.dimmed }),
    )
    x += 40 + markWords[severity].length * 7
  }
  const height = y + (marks.size > 1 || !marks.has(null) ? 61 : 34) + margin
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${typeface}">${fonts === '' ? '' : `<style>${fonts}</style>`}<rect width="${width}" height="${height}" fill="#ffffff"/>${parts.join('')}</svg>`,
    width,
    height,
  }
}

function letters({ letters: held, text: typed }: MatrixPageCell, x: number, y: number, room: number): string {
  if (held.length === 0) return typed === '' ? '' : text(x, y + 5, clipped(typed, room - 8), { size: 13, middle: true })
  const first = x - ((held.length - 1) * (chip + 4)) / 2
  return held
    .map(({ letter, meaning }, at) => {
      const middle = first + at * (chip + 4)
      const look = looks[meaning ?? 'consulted'] ?? plain
      const box = look.box
        ? `<rect x="${middle - chip / 2}" y="${y - chip / 2}" width="${chip}" height="${chip}" rx="4" ${look.box}/>`
        : ''
      return `${box}${text(middle, y + 5.5, letter, { size: look.size, weight: look.weight, fill: look.fill, middle: true })}`
    })
    .join('')
}

/** The upper right corner of a cell, with its tip at the point: filled for a conflict, open for a remark. */
function corner(severity: Severity, x: number, y: number): string {
  const colour = severity === 'high' ? ink.off : ink.near
  return `<path d="M${x - 10} ${y}H${x}V${y + 10}Z" fill="${severity === 'low' ? 'none' : colour}" stroke="${colour}"/>`
}

/** "● agreed" over who signed it off; a conflict in bold beside the word. */
function standingOf({ status, conflict, signOff }: MatrixPageItem, x: number, y: number): string {
  const room = standingWidth - 16
  const line = signOff === null ? y + 22 : y + 15
  const words = status ?? ''
  const from = x + (status ? 18 : 0)
  const behind = from + (words === '' ? 0 : words.length * letterWidth + 10)
  return [
    status ? shapes[statusKinds[status]]?.(x, line - 11) : '',
    words === '' ? '' : text(from, line, words, { size: 14 }),
    conflict ? text(behind, line, clipped(conflict, x + room - behind), { size: 14, weight: 700, fill: ink.off }) : '',
    signOff ? text(from, y + 29, clipped(signOff, ((room - 18) * 15) / 11), { size: 11, fill: ink.dimmed }) : '',
  ].join('')
}

/** As on the screen. */
const shapes: Readonly<Record<string, (x: number, y: number) => string>> = {
  on: (x, y) => `<circle cx="${x + 6}" cy="${y + 6}" r="5" fill="${ink.on}"/>`,
  near: (x, y) => `<path d="M${x + 6} ${y + 1} ${x + 11.5} ${y + 11} ${x + 0.5} ${y + 11}Z" fill="${ink.near}"/>`,
  stale: (x, y) =>
    `<circle cx="${x + 6}" cy="${y + 6}" r="4.2" fill="none" stroke="${ink.dimmed}" stroke-width="1.6"/>`,
}

/** As the letters are told apart on the screen. */
const plain = { box: '', fill: ink.text, weight: 400, size: 15 }
const looks: Readonly<Partial<Record<LetterMeaning, typeof plain>>> = {
  accountable: { box: `fill="${ink.text}"`, fill: '#ffffff', weight: 700, size: 15 },
  responsible: { box: `fill="none" stroke="${ink.text}" stroke-width="1.5"`, fill: ink.text, weight: 700, size: 15 },
  informed: {
    box: `fill="none" stroke="${ink.strong}" stroke-dasharray="2 2"`,
    fill: ink.dimmed,
    weight: 400,
    size: 12,
  },
}

interface TextLook {
  readonly size: number
  readonly weight?: number
  readonly fill?: string
  readonly middle?: true
}

function text(x: number, y: number, words: string, { size, weight = 400, fill = ink.text, middle }: TextLook): string {
  const anchor = middle ? ' text-anchor="middle"' : ''
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}"${anchor}>${escaped(words)}</text>`
}

/** Characters an SVG cannot hold at all are left out. */
function escaped(words: string): string {
  return words
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** Pixels of an average letter at 15 px. */
const letterWidth = 7.6

function clipped(words: string, room: number): string {
  const most = Math.max(1, Math.floor(room / letterWidth))
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`
}

/** Lines of a running text, broken at blanks. */
function wrapped(words: string, room: number): readonly string[] {
  const most = Math.floor(room / letterWidth)
  return words.split(' ').reduce<string[]>((done, word) => {
    const last = done.at(-1)
    if (last === undefined || last.length + 1 + word.length > most) return [...done, word]
    return [...done.slice(0, -1), `${last} ${word}`]
  }, [])
}

/** At most two lines, broken at blanks and behind slashes. */
function lines(name: string, room: number): readonly string[] {
  const words = name.split(/(?<=\/)|\s+/).filter(Boolean)
  const most = Math.floor(room / letterWidth)
  const whole = words.reduce((sum, word) => (sum === '' || sum.endsWith('/') ? sum + word : `${sum} ${word}`), '')
  if (whole.length <= most || words.length === 1) return [clipped(whole, room)]
  let first = words[0] ?? ''
  let used = 1
  while (used < words.length - 1 && `${first} ${words[used]}`.length <= most) {
    first = first.endsWith('/') ? `${first}${words[used]}` : `${first} ${words[used]}`
    used += 1
  }
  return [clipped(first, room), clipped(words.slice(used).join(' '), room)]
}
