import { Dialog } from '#ui/dialog.tsx'
import { commands } from './commands.ts'
import classes from './dialogs.module.css'
import { printKeys } from './key-text.ts'

const gridKeys: readonly (readonly [string, string])[] = [
  ['Arrows, Tab', 'Move'],
  ['Shift+Arrows', 'Extend the selection'],
  ['Ctrl+Arrows', 'Jump to the edge of the data'],
  ['Enter', 'Go to the next row'],
  ['Type', 'Replace the cell'],
  ['F2', 'Edit in place'],
  ['Alt+Down', 'Open the choices'],
  ['Escape', 'Cancel the edit'],
  ['Delete', 'Clear the selection'],
  ['Ctrl+C, X, V', 'Copy, cut, paste'],
  ['Ctrl+D, R', 'Fill down, fill right'],
  ['Shift+F10', 'Menu'],
]

const matrixKeys: readonly (readonly [string, string])[] = [
  ['R A C I', 'Toggle a letter of the set in use'],
  ['1 2 3', 'Apply a remedy'],
  ['W', 'Waive findings (on a letter)'],
  ['Space', 'Confirm suggested letters'],
  ['Enter', 'Notes on the cell'],
  ['F5', 'Workshop'],
  ['Ctrl+plus, minus, 0', 'Larger, smaller, usual size'],
  ['Alt+Up, Alt+Down', 'Move an item or a group'],
  ['Alt+Left, Alt+Right', 'Move a role’s column'],
]

const timelineKeys: readonly (readonly [string, string])[] = [
  ['Arrows', 'Walk the bars, fold'],
  ['Alt+Left, Right', 'Move the bar by a working day'],
  ['Alt+Shift+Left, Right', 'Move the bar by a week'],
  ['Shift+Left, Right', 'Shorten or lengthen the task'],
  ['L', 'Draw a link; again: kind'],
  ['Delete', 'Take the link away'],
  ['Plus, minus', 'Zoom'],
  ['Enter', 'Details; set the link'],
  ['Escape', 'Cancel a drag or a link'],
]

export function KeyMapDialog({ onClose }: { readonly onClose: () => void }) {
  const withKeys = commands.filter((command) => command.keys.length > 0)
  return (
    <Dialog opened onClose={onClose} title="Key map" size={1160}>
      <div className={classes.keyMap}>
        <KeyList
          title="Anywhere"
          keys={withKeys.map((command) => [command.keys.map(printKeys).join(' or '), command.title])}
        />
        <KeyList title="In grids" keys={gridKeys} />
        <div>
          <KeyList title="In the RACI matrix" keys={matrixKeys} />
          <KeyList title="On the timeline" keys={timelineKeys} />
        </div>
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
            <dd title={what}>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
