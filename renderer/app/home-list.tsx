import { Menu } from '@mantine/core'
import { IconAlertTriangle, IconDots } from '@tabler/icons-react'
import type { EngagementHead } from '#data/database.ts'
import { nameOr } from '#domain/row-name.ts'
import { stages } from '#domain/stage.ts'
import { Button, IconButton } from '#ui/button.tsx'
import { formatMoment, percentText } from '#ui/format.ts'
import classes from './home.module.css'
import { resetNavigation } from './navigation.ts'
import type { BrokenEngagement } from './session-state.ts'
import { duplicateEngagement, openFromList } from './shelf.ts'

export interface HomeListProps {
  readonly heads: readonly EngagementHead[]
  readonly broken: readonly BrokenEngagement[]
  readonly onDelete: (id: string, name: string) => void
}

export function HomeList({ heads, broken, onDelete }: HomeListProps) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th>Engagement</th>
          <th>Round</th>
          <th>Progress</th>
          <th>Next</th>
          <th className={classes.right}>Last edit</th>
          <th>
            <span className="visually-hidden">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {heads.map((head) => (
          <HomeRow key={head.id} head={head} onDelete={() => onDelete(head.id, head.name)} />
        ))}
        {broken.map((each) => (
          <tr key={each.id}>
            <td colSpan={5}>
              <span className={classes.brokenTitle}>
                <IconAlertTriangle size={16} aria-hidden="true" /> {each.id} could not be opened
              </span>
              <span className={classes.client}>{each.reason}</span>
            </td>
            <td className={classes.right}>
              <Button variant="link" onClick={() => void open(each.id)}>
                Try again
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function HomeRow({ head, onDelete }: { readonly head: EngagementHead; readonly onDelete: () => void }) {
  return (
    <tr className={classes.row} onClick={() => void open(head.id)}>
      <td>
        <button
          type="button"
          className={classes.name}
          onClick={(event) => {
            event.stopPropagation()
            void open(head.id)
          }}
        >
          {nameOr(head.name, 'Engagement')}
        </button>
        <span className={classes.client}>{head.client}</span>
      </td>
      <td>Round {head.round}</td>
      <td>
        <ProgressBars head={head} />
      </td>
      <td className={classes.next}>{head.waiting}</td>
      <td className={classes.right}>{formatMoment(head.updatedAt)}</td>
      <td className={classes.actions} onClick={(event) => event.stopPropagation()}>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <IconButton label={`Actions for ${head.name}`}>
              <IconDots size={18} aria-hidden="true" />
            </IconButton>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void open(head.id)}>Open</Menu.Item>
            <Menu.Item onClick={() => void duplicateEngagement(head.id)}>Duplicate</Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={onDelete}>Delete</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </td>
    </tr>
  )
}

function ProgressBars({ head }: { readonly head: EngagementHead }) {
  const shares = stages.map((stage) => ({
    ...stage,
    share: head.progress.find((each) => each.stage === stage.id)?.share ?? 0,
  }))
  const text = shares.map((each) => `${each.name} ${percentText(each.share)}`).join(', ')
  return (
    <span className={classes.bars} role="img" aria-label={text} title={text}>
      {shares.map((each) => (
        <span key={each.id} className={classes.bar}>
          <span style={{ width: `${each.share * 100}%` }} />
        </span>
      ))}
    </span>
  )
}

async function open(id: string): Promise<void> {
  resetNavigation()
  await openFromList(id)
}
