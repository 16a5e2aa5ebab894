import { planSchedule, type PlanSchedule } from '#domain/plan-schedule.ts'
import { useDocument } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'

/** The dates of the plan as it stands today. */
export function usePlanSchedule(): PlanSchedule {
  const today = useToday()
  return useDocument((document) => planSchedule(document, today))
}
