import type { CellLook, Tone } from '#domain/workbook/workbook-model.ts'

/** The application's light theme, at lower strength where it lies under text. ARGB, as the format wants it. */
export const colours = {
  text: 'FF1C1E22',
  dimmed: 'FF5A5F68',
  line: 'FFE2E2DE',
  strongLine: 'FFC9C9C4',
  header: 'FFF0F0ED',
  section: 'FFF6F6F4',
  accent: 'FF2F55D4',
  sre: 'FF0A6C74',
  platform: 'FF8A3FFC',
} as const

export interface ToneColours {
  /** Text on `pale`, at least 4.5:1. */
  readonly text: string
  readonly pale: string
  /** Bars of the timeline: done. */
  readonly full: string
  /** Bars of the timeline: to do. */
  readonly open: string
}

export const toneColours: Readonly<Record<Tone, ToneColours>> = {
  good: { text: 'FF14642F', pale: 'FFE4F2E8', full: 'FF1A7F37', open: 'FFBFE0C8' },
  near: { text: 'FF7A5200', pale: 'FFFBF0D9', full: 'FF9A6700', open: 'FFEBD7A8' },
  bad: { text: 'FFA31F1F', pale: 'FFFBE6E6', full: 'FFC62828', open: 'FFF0BDBD' },
  muted: { text: 'FF5A5F68', pale: 'FFF0F0EE', full: 'FF8B9098', open: 'FFD9DBDE' },
  neutral: { text: 'FF1C1E22', pale: 'FFE9E9E6', full: 'FF6B7079', open: 'FFC7CACF' },
  accent: { text: 'FF2747B3', pale: 'FFE3E9FB', full: 'FF2F55D4', open: 'FFC0CDF4' },
  sre: { text: 'FF0A5A61', pale: 'FFDDEEEF', full: 'FF3D8C93', open: 'FFB9DADC' },
  platform: { text: 'FF6A24D1', pale: 'FFEFE4FF', full: 'FFA469FB', open: 'FFDCC6FD' },
  input: { text: 'FF1C1E22', pale: 'FFF3F6FE', full: 'FFF3F6FE', open: 'FFF3F6FE' },
  formula: { text: 'FF1C1E22', pale: 'FFF6F6F4', full: 'FFF6F6F4', open: 'FFF6F6F4' },
}

/** Fill of a cell: bars are stronger than tints, since nothing is written on them. */
export function fillOf(tone: Tone, look: CellLook | undefined, isBar: boolean): string | null {
  const shades = toneColours[tone]
  if (look === 'full') return shades.full
  if (look === 'pale') return isBar ? shades.open : shades.pale
  return null
}
