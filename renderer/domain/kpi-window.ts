/** What stretch of time a figure covers: rolling days, or a unit of the calendar. */
export type KpiWindow = (typeof kpiWindows)[number]['value']

export const kpiWindows = [
  { value: '7d', label: '7 days' },
  { value: '28d', label: '28 days' },
  { value: '30d', label: '30 days' },
  { value: '90d', label: '90 days' },
  { value: 'week', label: 'Calendar week' },
  { value: 'month', label: 'Calendar month' },
  { value: 'quarter', label: 'Calendar quarter' },
  { value: 'year', label: 'Calendar year' },
] as const
