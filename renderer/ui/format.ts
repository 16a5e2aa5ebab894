/** Figures and dates as the user's locale writes them. */

const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' })
const hourMinute = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' })
const dayMonth = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' })
const number = new Intl.NumberFormat(undefined, { maximumFractionDigits: 3 })

/** A calendar date given as ISO `YYYY-MM-DD`; empty for null. */
export function formatDay(iso: string | null): string {
  return iso === null ? '' : day.format(new Date(`${iso}T00:00:00Z`))
}

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
  return moment.getFullYear() === now.getFullYear() ? dayMonth.format(moment) : day.format(moment)
}

export function formatNumber(value: number): string {
  return number.format(value)
}

/** "1 service", "40 services". */
export function count(value: number, one: string, many: string): string {
  return `${number.format(value)} ${value === 1 ? one : many}`
}
