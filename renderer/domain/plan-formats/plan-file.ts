import type { Catalog } from '../catalog.ts'
import type { EngagementDocument } from '../document.ts'
import { fileName } from '../export/file-name.ts'
import { azureCaution, trackerNames } from '../export/tracker-text.ts'
import { holidaySpans } from '../holiday-spans.ts'
import { calendarOf } from '../plan-schedule.ts'
import { hoursPerDayOf } from '../toil-ratio.ts'
import { workdaysOf } from '../working-week.ts'
import { icalendar, type CalendarStamp } from './icalendar.ts'
import { mermaidGantt, undatedTasks } from './mermaid-gantt.ts'
import { outlineTasks, planOutline } from './plan-outline.ts'
import { projectXml } from './project-xml.ts'
import { exportedTasks, jiraCaution, tasksCsv } from './tasks-csv.ts'

/** Programs that take the plan over. */
export const planFormats = ['jira', 'azure-boards', 'project', 'calendar', 'mermaid'] as const

export type PlanFormat = (typeof planFormats)[number]

export const planFormatNames: Readonly<Record<PlanFormat, string>> = {
  ...trackerNames,
  project: 'Microsoft Project',
  calendar: 'a calendar',
  mermaid: 'Mermaid',
}

/** The file as the save dialog is given it. */
export interface PlanFile {
  readonly text: string
  /** Tasks in it. */
  readonly count: number
  readonly suggestedName: string
  readonly filters: readonly { readonly name: string; readonly extensions: readonly string[] }[]
  /** What the person must know before using it; empty when there is nothing. */
  readonly caution: string
}

export function planFile(
  format: PlanFormat,
  document: EngagementDocument,
  catalog: Catalog,
  stamp: CalendarStamp,
): PlanFile {
  const plan = planOutline(document, catalog, stamp.today)
  const all = outlineTasks(plan).length
  const named = (what: string, kind: string, ending: string) => ({
    suggestedName: fileName(document, `migration ${what}`, stamp.today, ending),
    filters: [{ name: kind, extensions: [ending] }],
  })
  switch (format) {
    case 'jira':
    case 'azure-boards': {
      const count = exportedTasks(plan).length
      return {
        ...named(`tasks for ${trackerNames[format]}`, 'CSV for import', 'csv'),
        text: tasksCsv(format, plan, hoursPerDayOf(document)),
        count,
        caution: format === 'jira' ? jiraCaution : azureCaution(count),
      }
    }
    case 'project':
      return {
        ...named('plan for Project', 'Project XML', 'xml'),
        text: projectXml(plan, {
          calendar: calendarOf(document),
          weekdays: workdaysOf(document),
          holidays: holidaySpans(document),
        }),
        count: all,
        caution: '',
      }
    case 'calendar':
      return {
        ...named('calendar', 'Calendar', 'ics'),
        text: icalendar(plan, stamp),
        count: all,
        caution: 'Tasks are to-dos in it: a calendar without to-dos shows the milestones alone.',
      }
    case 'mermaid': {
      const undated = undatedTasks(plan)
      return {
        ...named('plan for Mermaid', 'Mermaid chart', 'mmd'),
        text: mermaidGantt(plan, calendarOf(document)),
        count: all - undated,
        caution:
          undated === 0
            ? ''
            : `${undated === 1 ? 'One task has' : `${undated} tasks have`} no days and cannot be drawn.`,
      }
    }
  }
}
