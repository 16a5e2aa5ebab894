import type { LetterMeaning } from '#domain/letter-set.ts'
import type { MatrixPage, MatrixPageCell } from '#domain/matrix-page.ts'

/** A drawing with its size in pixels. */
export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** In pixels of a slide that is 1,600 wide or wider. */
const [margin, nameWidth, leastCell, rowHeight, lineHeight, titleHeight, groupHeight] = [40, 420, 96, 34, 18, 84, 32]
const [leastWidth, chip] = [1600, 24]
const ink = {
  text: '#1c1e22',
  dimmed: '#5a5f68',
  line: '#e2e2de',
  strong: '#8f9196',
  sre: '#0a6c74',
  platform: '#8a3ffc',
}

/** The matrix as an SVG for slides, in the light colours, readable in black and white. */
export function matrixPicture(page: MatrixPage): Picture {
  const { roles, groups, set } = page
  const cell = Math.max(leastCell, (leastWidth - 2 * margin - nameWidth) / Math.max(1, roles.length))
  const width = Math.round(2 * margin + nameWidth + Math.max(1, roles.length) * cell)
  const left = margin + nameWidth
  const heads = roles.map(({ name }) => lines(name, cell - 10))
  const headHeight = 24 + lineHeight * Math.max(1, ...heads.map((head) => head.length))
  const parts = [
    text(margin, margin + 22, page.title, { size: 26, weight: 600 }),
    text(margin, margin + 48, page.subtitle, { size: 15, fill: ink.dimmed }),
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
  ]
  let y = margin + titleHeight + headHeight
  for (const group of groups) {
    parts.push(`<rect x="${margin}" y="${y}" width="${width - 2 * margin}" height="${groupHeight}" fill="#f1f1ee"/>`)
    parts.push(text(margin + 10, y + 21, clipped(group.name, width - 2 * margin - 20), { size: 14, weight: 600 }))
    y += groupHeight
    for (const item of group.items) {
      parts.push(text(margin + 10, y + 22, clipped(item.name, nameWidth - 24), { size: 15 }))
      item.cells.forEach((each, at) => parts.push(letters(each, left + (at + 0.5) * cell, y + rowHeight / 2, cell)))
      y += rowHeight
      parts.push(`<path d="M${margin} ${y}H${width - margin}" stroke="${ink.line}"/>`)
    }
  }
  const key = set.letters.map(({ letter, name }) => `${letter} ${name}`).join('  ·  ')
  parts.push(text(margin, y + 34, key, { size: 14, fill: ink.dimmed }))
  const height = y + 34 + margin
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"><rect width="${width}" height="${height}" fill="#ffffff"/>${parts.join('')}</svg>`,
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
const letterWidth = 7.5

function clipped(words: string, room: number): string {
  const most = Math.max(1, Math.floor(room / letterWidth))
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`
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
