import { formatNumber } from '#ui/format.ts'

/** "+3", "−2", "0": working days later or earlier. */
export function slipText(days: number): string {
  if (days === 0) return '0'
  return days > 0 ? `+${formatNumber(days)}` : `−${formatNumber(-days)}`
}
