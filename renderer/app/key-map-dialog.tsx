import { Dialog } from '#ui/dialog.tsx'
import { commands } from './commands.ts'
import classes from './dialogs.module.css'
import { printKeys } from './key-text.ts'

const gridKeys: readonly (readonly [string, string])[] = [
  ['Arrows, Tab, Enter', 'Move'],
  ['Shift + move', 'Extend the selection'],
  ['Ctrl+Arrows', 'Jump to the edge of the data'],
  ['Type', 'Replace the cell'],
  ['F2', 'Edit in place'],
  ['Alt+Down', 'Open the choices'],
  ['Escape', 'Cancel the edit'],
  ['Delete', 'Clear the selection'],
  ['Ctrl+C, Ctrl+X, Ctrl+V', 'Copy, cut and paste, also with Excel'],
  ['Ctrl+D, Ctrl+R', 'Fill down, fill right'],
  ['Shift+F10', 'Menu'],
  ['R A C I, or the letters in use', 'Toggle a letter (RACI matrix)'],
  ['Enter, F2', 'Notes on a cell, edit its text (RACI matrix)'],
  ['1 2 3', 'Apply a conflict’s remedy (RACI matrix)'],
  ['W', 'Waive the findings of the item (RACI matrix)'],
  ['Space', 'Confirm suggested letters (RACI matrix)'],
  ['F5', 'Workshop: large, one group at a time, by keyboard (RACI matrix)'],
  ['Ctrl++, Ctrl+-, Ctrl+0', 'Larger, smaller, usual size (RACI matrix)'],
  ['Alt+Up, Alt+Down', 'Move items, or a group by its heading (RACI matrix)'],
  ['Alt+Left, Alt+Right', 'Move a role’s column (RACI matrix)'],
]

export function KeyMapDialog({ onClose }: { readonly onClose: () => void }) {
  const withKeys = commands.filter((command) => command.keys.length > 0)
  return (
    <Dialog opened onClose={onClose} title="Key map" size="lg">
      <div className={classes.columns}>
        <KeyList
          title="Anywhere"
          keys={withKeys.map((command) => [command.keys.map(printKeys).join(' or '), command.title])}
        />
        <KeyList title="In grids" keys={gridKeys} />
      </div>
    </Dialog>
  )
}

function KeyList({ title, keys }: { readonly title: string; readonly keys: readonly (readonly [string, string])[] }) {
  return (
    <section>
      <h3 className={classes.heading}>{title}</h3>
      <dl className={classes.keys}>
        {keys.map(([key, what]) => (
          <div key={what}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
