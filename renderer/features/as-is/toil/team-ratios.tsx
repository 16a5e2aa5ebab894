import { toilCap, toilRatios, toilTarget, type TeamToil, type ToilLevel } from '#domain/toil-ratio.ts'
import { useDocument } from '#store/document-context.tsx'
import { jumpTo } from '#store/ui-store.ts'
import { FigurePanel } from '#ui/charts/figure-panel.tsx'
import { LimitBars, type LimitBar } from '#ui/charts/limit-bars.tsx'
import { count } from '#ui/format.ts'
import type { MarkKind } from '#ui/marks.tsx'
import classes from './toil.module.css'
import { hoursText, percent } from './toil-words.ts'

interface TeamRatiosProps {
  /** Shows the tasks of a team; null: those of no team. */
  readonly onTeam: (team: string | null) => void
  /** Shows all tasks. */
  readonly onAll: () => void
}

const marks: Readonly<Record<ToilLevel, MarkKind>> = {
  within: 'on',
  'over-target': 'near',
  'over-cap': 'off',
  unknown: 'unknown',
}

const words: Readonly<Record<ToilLevel, string>> = {
  within: 'within target',
  'over-target': 'over target',
  'over-cap': 'over cap',
  unknown: 'at least',
}

/** What share of each team's time is toil, against target and cap. */
export function TeamRatios({ onTeam, onAll }: TeamRatiosProps) {
  const tables = useDocument(({ toil, teams, engagement }) => ({ toil, teams, engagement }))
  const { teams, silent, overall } = toilRatios(tables)
  return (
    <FigurePanel
      title="Toil ratio by team"
      caption="Hours of toil ÷ (headcount × 21 working days × hours a day). Unknown is never counted as zero."
      table={{
        columns: ['Team', 'Hours a month', 'Capacity', 'Ratio', 'Not timed'],
        rows: teams.map((each) => ({
          id: each.team?.id ?? 'none',
          cells: [
            teamName(each),
            `${hoursText(each.hours)} h`,
            each.capacity === null ? 'unknown' : `${hoursText(each.capacity)} h`,
            each.ratio === null ? 'unknown' : percent(each.ratio),
            String(each.untimed),
          ],
        })),
      }}
    >
      <LimitBars
        label="Toil as a share of each team’s time"
        bars={[...teams.map(teamBar), ...overallBar(overall)]}
        limits={[
          { value: toilTarget, label: `target ${percent(toilTarget)}`, line: 'dashed' },
          { value: toilCap, label: `cap ${percent(toilCap)}`, line: 'solid' },
        ]}
        onPick={(id) => (id === allTeams ? onAll() : onTeam(id === noTeam ? null : id))}
      />
      {silent.length > 0 ? (
        <p className={classes.words}>
          {count(silent.length, 'team has', 'teams have')} no task listed, so nothing is known of{' '}
          {silent.length === 1 ? 'it' : 'them'}:{' '}
          {silent.map((team, index) => (
            <span key={team.id}>
              {index === 0 ? '' : ', '}
              <button
                type="button"
                className={classes.link}
                onClick={() => jumpTo({ stage: 'engagement', table: 'teams', id: team.id })}
              >
                {team.name || 'a team without a name'}
              </button>
            </span>
          ))}
          .
        </p>
      ) : null}
    </FigurePanel>
  )
}

const noTeam = '-'
const allTeams = '*'

function teamBar(each: TeamToil): LimitBar {
  const { ratio, level, hours, capacity, untimed } = each
  const rest = untimed === 0 ? '' : `, ${untimed} not timed`
  return {
    id: each.team?.id ?? noTeam,
    label: teamName(each),
    value: ratio,
    atLeast: ratio !== null && untimed > 0,
    mark: marks[level],
    text:
      ratio === null
        ? `${whyUnknown(each)}`
        : level === 'unknown'
          ? `at least ${percent(ratio)}, ${figures(hours, capacity)}${rest}`
          : `${percent(ratio)}, ${words[level]}, ${figures(hours, capacity)}${rest}`,
  }
}

function overallBar(overall: ReturnType<typeof toilRatios>['overall']): readonly LimitBar[] {
  const { ratio, level, hours, capacity, leftOut, teams } = overall
  if (ratio === null || teams < 2) return []
  const rest = leftOut === 0 ? '' : `, ${count(leftOut, 'task', 'tasks')} not counted`
  const least = level === 'unknown' ? 'at least ' : ''
  return [
    {
      id: allTeams,
      label: `${teams} teams together`,
      value: ratio,
      atLeast: leftOut > 0,
      mark: marks[level],
      text: `${least}${percent(ratio)}, ${figures(hours, capacity)}${rest}`,
      strong: true,
    },
  ]
}

function whyUnknown({ team, hours, untimed, tasks, capacity }: TeamToil): string {
  if (team !== null && capacity !== null && untimed === tasks.length)
    return `unknown: ${count(untimed, 'task', 'tasks')} not timed`
  const amount = untimed === tasks.length ? '' : `, ${hoursText(hours)} h a month`
  return `unknown: ${team === null ? 'no team named' : 'headcount not given'}${amount}`
}

function figures(hours: number, capacity: number | null): string {
  return `${hoursText(hours)} of ${hoursText(capacity)} h`
}

function teamName({ team }: TeamToil): string {
  return team === null ? 'No team' : team.name || 'Team without a name'
}
