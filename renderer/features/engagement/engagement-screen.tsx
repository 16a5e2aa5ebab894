import { useEffect } from 'react'
import { useUi } from '#store/ui-store.ts'
import { TableGrid } from '#tables/table-grid.tsx'
import type { ColumnOptions } from '#tables/table-columns.ts'
import type { Role } from '#domain/role.ts'
import type { Team } from '#domain/team.ts'
import { useDocument } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Screen } from '#ui/screen.tsx'
import type { StageScreenProps } from '#ui/stage-screen.ts'
import { Profile } from './profile.tsx'

const teamColumns: readonly ColumnOptions<Team>[] = [
  { key: 'name', width: 180, grow: true, growTo: 280 },
  { key: 'side', width: 120 },
  { key: 'headcount', width: 110 },
  { key: 'lead', width: 150, grow: true, growTo: 220 },
  { key: 'notes', width: 170, grow: true, growTo: 720 },
]

const roleColumns: readonly ColumnOptions<Role>[] = [
  { key: 'name', width: 180, grow: true, growTo: 280 },
  { key: 'side', width: 120 },
  { key: 'teams', width: 230, grow: true, growTo: 480 },
  { key: 'notes', width: 200, grow: true, growTo: 720 },
]

/** Who the client is, how large, which teams there are, and which RACI roles they fill. */
export function EngagementScreen({ tab, onTab, onExport }: StageScreenProps) {
  const counts = useDocument((document) => ({ teams: document.teams.rows.length, roles: document.roles.rows.length }))
  const jump = useUi((state) => state.jump)
  const shown = tab ?? 'profile'
  useEffect(() => {
    if ((jump?.table === 'teams' || jump?.table === 'roles') && jump.table !== shown) onTab(jump.table)
  }, [jump, shown, onTab])
  return (
    <Screen
      title="Engagement"
      purpose="Who the client is, how large, which teams there are and which roles they fill."
      tabs={[
        { id: 'profile', title: 'Profile' },
        { id: 'teams', title: 'Teams', count: counts.teams },
        { id: 'roles', title: 'RACI roles', count: counts.roles },
      ]}
      tab={shown}
      onTab={onTab}
      layout={shown === 'profile' ? 'flow' : 'fill'}
      actions={
        <Button variant="primary" onClick={onExport}>
          Export
        </Button>
      }
    >
      {shown === 'teams' ? (
        <TableGrid
          table="teams"
          label="Teams"
          columns={teamColumns}
          emptyState={
            <EmptyState
              title="No team yet"
              text="Type a team’s name in the first line, or paste a list from Excel. Side and headcount turn manual work into a share of capacity."
            />
          }
        />
      ) : shown === 'roles' ? (
        <TableGrid
          table="roles"
          label="RACI roles"
          columns={roleColumns}
          emptyState={
            <EmptyState
              title="No role yet"
              text="A role is a column of the RACI matrix, such as SRE or Platform. Type its name in the first line and say which teams fill it."
            />
          }
        />
      ) : (
        <Profile />
      )}
    </Screen>
  )
}
