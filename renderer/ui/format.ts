/** Figures and times as the user's locale writes them; days as findings and workbooks do: "2 Oct 2026". */

const dayParts = new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' })
const hourMinute = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' })
const number = new Intl.NumberFormat(undefined, { maximumFractionDigits: 3 })

/** A calendar date given as ISO `YYYY-MM-DD`; empty for null. */
export function formatDay(iso: string | null): string {
  if (iso === null) return ''
  const known = daysInWords.get(iso)
  if (known !== undefined) return known
  const said = inWords(new Date(`${iso}T00:00:00Z`))
  daysInWords.set(iso, said)
  return said
}

/** Asked anew, the days of 2,000 tasks take longer than all else of their timeline. There are only so many days. */
const daysInWords = new Map<string, string>()

/** A moment given as ISO time, to the second. */
export function formatClock(iso: string): string {
  return clock.format(new Date(iso))
}

/** "today 14:32", "yesterday 09:10", "12 Nov", "12 Nov 2025". */
export function formatMoment(iso: string, now: Date = new Date()): string {
  const moment = new Date(iso)
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime()
  if (moment.getTime() >= midnight) return `today ${hourMinute.format(moment)}`
  if (moment.getTime() >= midnight - 86_400_000) return `yesterday ${hourMinute.format(moment)}`
  const day = new Date(Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()))
  const said = inWords(day)
  return moment.getFullYear() === now.getFullYear() ? said.replace(/ \d+$/, '') : said
}

function inWords(utc: Date): string {
  const parts = Object.fromEntries(dayParts.formatToParts(utc).map(({ type, value }) => [type, value]))
  return `${parts['day']} ${parts['month']} ${parts['year']}`
}

export function formatNumber(value: number): string {
  return number.format(value)
}

/** A share of one to whole percents, "38 %"; a true minus before a loss. */
export function percentText(share: number): string {
  return `${formatNumber(Math.round(share * 100)).replace('-', '−')} %`
}

/** "1.2 MB", "340 KB", "12 bytes". */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${formatNumber(bytes)} bytes`
  if (bytes < 1024 * 1024) return `${formatNumber(Math.round(bytes / 1024))} KB`
  return `${formatNumber(Math.round((bytes / 1024 / 1024) * 10) / 10)} MB`
}

/** "1 service", "40 services". */
export function count(value: number, one: string, many: string): string {
  return `${number.format(value)} ${value === 1 ? one : many}`
}
