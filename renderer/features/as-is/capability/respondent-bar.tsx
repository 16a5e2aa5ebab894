import { Popover } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { interviewees } from '#domain/interview-commands.ts'
import { useDocument } from '#store/document-context.tsx'
import { PickInput } from '#tables/pick-input.tsx'
import { Button } from '#ui/button.tsx'
import { FilterChip } from '#ui/filter-chip.tsx'
import classes from './capability.module.css'

interface RespondentBarProps {
  readonly respondents: readonly string[]
  readonly who: string | null
  readonly onWho: (who: string | null) => void
  readonly onAdd: (name: string) => void
}

/** Whose answer the keys give: the agreed level, or that of one respondent. */
export function RespondentBar({ respondents, who, onWho, onAdd }: RespondentBarProps) {
  const roles = useDocument((document) => document.roles.rows)
  const [adding, setAdding] = useState(false)
  const add = (name: string) => {
    setAdding(false)
    onAdd(name)
  }
  const offered = [
    ...roles.map(({ name }) => ({ id: name, text: name, hint: 'Role' })),
    ...interviewees(catalog).map(({ name }) => ({ id: name, text: name, hint: 'Stakeholder' })),
  ].filter(({ text }, index, all) => isNew(text, respondents) && all.findIndex((each) => each.text === text) === index)
  return (
    <span className={classes.bar} role="group" aria-label="Whose answer">
      <FilterChip pressed={who === null} title="The level that holds, set by a person" onPress={() => onWho(null)}>
        Agreed
      </FilterChip>
      {respondents.map((name) => (
        <FilterChip key={name} pressed={who === name} title={`Give the answers of ${name}`} onPress={() => onWho(name)}>
          {name}
        </FilterChip>
      ))}
      <Popover
        opened={adding}
        onChange={setAdding}
        // The list of the field lies outside: closed at the press, its option would never be clicked.
        clickOutsideEvents={['click']}
        position="bottom-start"
        width={380}
        trapFocus
        withinPortal
      >
        <Popover.Target>
          <Button
            variant="quiet"
            size="small"
            icon={<IconPlus size={14} aria-hidden="true" />}
            onClick={() => setAdding(!adding)}
          >
            Respondent
          </Button>
        </Popover.Target>
        <Popover.Dropdown p={8}>
          <PickInput
            label="Role of the respondent"
            placeholder="Who answers, by role"
            options={(query) => offered.filter(({ text }) => text.toLowerCase().includes(query.trim().toLowerCase()))}
            onPick={add}
            onNew={(text) => {
              if (isNew(text, respondents)) add(text)
            }}
            onLeave={() => setAdding(false)}
          />
        </Popover.Dropdown>
      </Popover>
    </span>
  )
}

function isNew(name: string, known: readonly string[]): boolean {
  return name.trim() !== '' && !known.some((each) => each.toLowerCase() === name.trim().toLowerCase())
}
