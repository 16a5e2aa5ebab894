import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown, IconPencil, IconPlus } from '@tabler/icons-react'
import type { Proposal } from '#domain/raci.ts'
import { nameOr } from '#domain/row-name.ts'
import { Button } from '#ui/button.tsx'
import classes from './raci.module.css'

interface ProposalMenuProps {
  readonly proposals: readonly Proposal[]
  readonly shown: Proposal
  readonly onShow: (id: string) => void
  readonly onAdd: () => void
  readonly onEdit: () => void
}

/** Which proposal is shown, whose it is, and what is done to it: one button, however many there are. */
export function ProposalMenu({ proposals, shown, onShow, onAdd, onEdit }: ProposalMenuProps) {
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button size="small" className={classes.proposal} title={shown.stakeholder}>
          <span className={classes.proposalName}>{nameOr(shown.name, 'Proposal')}</span>
          <IconChevronDown size={12} aria-hidden="true" />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.proposalList}>
          {proposals.map((each) => (
            <Menu.Item
              key={each.id}
              leftSection={each.id === shown.id ? <IconCheck size={14} aria-label="Shown" /> : <span />}
              onClick={() => onShow(each.id)}
            >
              {nameOr(each.name, 'Proposal')} <span className={classes.dimmed}>{each.stakeholder}</span>
            </Menu.Item>
          ))}
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={onAdd}>
          Add a proposal…
        </Menu.Item>
        <Menu.Item leftSection={<IconPencil size={14} aria-hidden="true" />} onClick={onEdit}>
          Edit this proposal…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
