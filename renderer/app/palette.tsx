import { Spotlight, type SpotlightActionData } from '@mantine/spotlight'
import { useMantineColorScheme } from '@mantine/core'
import { useEffect, useState } from 'react'
import { applies, commands } from './commands.ts'
import { printKeys } from './key-text.ts'
import classes from './palette.module.css'
import { findObjects } from './palette-objects.ts'
import { useSession } from './session-state.ts'
import { onSwitchTheme } from './theme-switch.ts'

/** Every command and every object of the engagement, by name. */
export function Palette() {
  const [query, setQuery] = useState('')
  const { setColorScheme } = useMantineColorScheme()
  useEffect(
    () =>
      onSwitchTheme(() => {
        const dark = document.documentElement.dataset.mantineColorScheme === 'dark'
        setColorScheme(dark ? 'light' : 'dark')
      }),
    [setColorScheme],
  )
  const place = useSession((state) => state.place)
  const objects = place.at === 'engagement' ? findObjects(query, place.store.getState().document) : []
  return (
    <Spotlight
      actions={[{ group: 'Commands', actions: commandActions(query) }, ...objects]}
      query={query}
      onQueryChange={setQuery}
      // Emptied when it has faded out; opened again before that it would go on with the old words.
      onSpotlightOpen={() => setQuery('')}
      filter={(_query, actions) => actions}
      nothingFound="Nothing has this name"
      searchProps={{ placeholder: 'Type a command or the name of anything', 'aria-label': 'Go to anything' }}
      shortcut={null}
      classNames={{
        action: classes.action,
        actionsGroup: classes.group,
        search: classes.search,
        content: classes.content,
      }}
      // The library names neither the dialog nor its list, and a list that scrolls must take the focus.
      attributes={{
        content: { 'aria-label': 'Go to anything' },
        actionsList: { viewportProps: { tabIndex: 0, role: 'region', 'aria-label': 'What was found' } },
      }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.25 }}
      scrollable
      maxHeight={420}
      transitionProps={{ duration: 80 }}
    />
  )
}

function commandActions(query: string): SpotlightActionData[] {
  const wanted = query.trim().toLowerCase()
  return commands
    .filter((command) => command.id !== 'palette' && applies(command) && command.title.toLowerCase().includes(wanted))
    .map((command) => ({
      id: `command-${command.id}`,
      label: command.title,
      onClick: command.run,
      ...(command.keys[0] ? { rightSection: <kbd className={classes.keys}>{printKeys(command.keys[0])}</kbd> } : {}),
    }))
}
