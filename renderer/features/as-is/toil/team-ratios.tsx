import { nameOr } from '#domain/row-name.ts'
import { toilCap, toilRatios, toilTarget, type OverallToil, type TeamToil, type ToilLevel } from '#domain/toil-ratio.ts'
import { useDocument } from '#store/document-context.tsx'
import { jumpTo } from '#store/ui-store.ts'
import { hoursText, shareText } from '#tables/toil-words.ts'
import { FigurePanel } from '#ui/charts/figure-panel.tsx'
import { LimitBars, type LimitBar } from '#ui/charts/limit-bars.tsx'
import { count, percentText } from '#ui/format.ts'
import type { MarkKind } from '#ui/marks.tsx'
import classes from './toil.module.css'

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

const words: Readonly<Record<Exclude<ToilLevel, 'unknown'>, string>> = {
  within: 'within target',
  'over-target': 'over target',
  'over-cap': 'over cap',
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
            each.ratio === null ? 'unknown' : shareText(each.ratio),
            String(each.untimed),
          ],
        })),
      }}
    >
      <LimitBars
        label="Toil as a share of each team’s time"
        bars={[...teams.map(teamBar), ...overallBar(overall)]}
        limits={[
          { value: toilTarget, label: `target ${percentText(toilTarget)}`, line: 'dashed' },
          { value: toilCap, label: `cap ${percentText(toilCap)}`, line: 'solid' },
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
                {nameOr(team.name, 'a team')}
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
  const { team, ratio, level, hours, capacity, untimed, tasks } = each
  const rest = untimed === 0 || untimed === tasks.length ? '' : `, ${untimed} not timed`
  return {
    id: team?.id ?? noTeam,
    label: teamName(each),
    value: ratio,
    atLeast: ratio !== null && untimed > 0,
    mark: marks[level],
    text: ratio === null ? 'unknown' : wordsOf(ratio, level),
    note: ratio === null ? whyUnknown(each) : `${figures(hours, capacity)}${rest}`,
  }
}

/** One bar for those whose ratio is known; a single team needs none. */
function overallBar({ ratio, level, hours, capacity, leftOut, teams }: OverallToil): readonly LimitBar[] {
  if (ratio === null || teams < 2) return []
  const rest = leftOut === 0 ? '' : `, ${leftOut} left out`
  return [
    {
      id: allTeams,
      label: `${teams} teams together`,
      value: ratio,
      atLeast: leftOut > 0,
      mark: marks[level],
      text: wordsOf(ratio, level),
      note: `${figures(hours, capacity)}${rest}`,
      strong: true,
    },
  ]
}

/** "41 %, over target", "at least 8 %". */
function wordsOf(ratio: number, level: ToilLevel): string {
  return level === 'unknown' ? `at least ${shareText(ratio)}` : `${shareText(ratio)}, ${words[level]}`
}

function whyUnknown({ team, hours, untimed, tasks, capacity }: TeamToil): string {
  if (team !== null && capacity !== null) return `${count(untimed, 'task', 'tasks')} not timed`
  const amount = untimed === tasks.length ? '' : `, ${hoursText(hours)} h a month`
  return `${team === null ? 'no team named' : 'headcount not given'}${amount}`
}

function figures(hours: number, capacity: number | null): string {
  return `${hoursText(hours)} of ${hoursText(capacity)} h`
}

function teamName({ team }: TeamToil): string {
  return team === null ? 'No team' : nameOr(team.name, 'Team')
}
