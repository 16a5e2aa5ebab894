import type { EngagementDocument } from '../document.ts'

/** "Client - what it is - 2026-11-22.csv", as every file system takes it. */
export function fileName(
  { engagement }: Pick<EngagementDocument, 'engagement'>,
  what: string,
  today: string,
  ending: string,
): string {
  const client = engagement.rows[0]?.client ?? ''
  const safe = client
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const short = [...safe].slice(0, longestClient).join('').trim()
  return `${short === '' ? 'Engagement' : short} - ${what} - ${today}.${ending}`
}

/** File systems take 255 bytes; a character may need four of them. */
const longestClient = 40
