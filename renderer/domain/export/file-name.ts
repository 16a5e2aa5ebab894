import type { EngagementDocument } from '../document.ts'

/** "Client - what it is - 2026-11-22.csv", as every file system takes it. */
export function fileName(
  { engagement }: Pick<EngagementDocument, 'engagement'>,
  what: string,
  today: string,
  ending: string,
): string {
  return `${safe(engagement.rows[0]?.client ?? '') || 'Engagement'} - ${safe(what)} - ${today}.${ending}`
}

/** File systems take 255 bytes; there are two parts, in Chinese at three bytes a character. */
const longestPart = 38

function safe(text: string): string {
  const words = text
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return [...words].slice(0, longestPart).join('').trim()
}
