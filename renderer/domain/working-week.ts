import type { EngagementDocument } from './document.ts'

/** The days of the week that the client works: 1 Monday to 7 Sunday. */
export function workdaysOf({ engagement }: Pick<EngagementDocument, 'engagement'>): readonly number[] {
  return engagement.rows[0]?.workdays ?? usualWeek
}

const usualWeek = [1, 2, 3, 4, 5] as const
