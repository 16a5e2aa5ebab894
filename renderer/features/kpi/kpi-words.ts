import type { KpiStatus } from '#domain/kpi-standing.ts'

export const statusWords: Readonly<Record<KpiStatus, string>> = {
  on: 'on target',
  near: 'near',
  off: 'off',
  stale: 'stale',
  unknown: 'unknown',
}
