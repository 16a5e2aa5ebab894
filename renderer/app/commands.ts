import { spotlight } from '@mantine/spotlight'
import { layersOf } from '#domain/raci-layers.ts'
import { toBe, type RaciLayer } from '#domain/raci.ts'
import { stages, type StageId } from '#domain/stage.ts'
import { copyMatrix, saveMatrixPdf, saveMatrixPicture } from '#features/raci/matrix-out.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { askForReplace, toggleInspector, useUi } from '#store/ui-store.ts'
import { isDialogOpen } from '#ui/dialog.tsx'
import { openDialog } from './dialog-store.ts'
import { goBack, goForward, goTo, useNavigation } from './navigation.ts'
import { useSession } from './session-state.ts'
import { closeEngagement } from './session.ts'
import { switchTheme } from './theme-switch.ts'
import { tellReverted } from './tell-reverted.tsx'

export interface AppCommand {
  readonly id: string
  readonly title: string
  readonly group: 'Edit' | 'Go' | 'View' | 'Engagement' | 'Help'
  /** In the form `Ctrl+Shift+Z`; Ctrl means Cmd on macOS. The first is shown. */
  readonly keys: readonly string[]
  /** Works only while an engagement is open. */
  readonly needsEngagement: boolean
  readonly run: () => void
}

/** Every command, once. Menu, palette, key map and key handling read this list. */
export const commands: readonly AppCommand[] = [
  inEngagement('undo', 'Undo', 'Edit', ['Ctrl+Z'], () => tellReverted('Undone', openStore()?.undo())),
  inEngagement('redo', 'Redo', 'Edit', ['Ctrl+Shift+Z', 'Ctrl+Y'], () => tellReverted('Redone', openStore()?.redo())),
  inEngagement('find', 'Search here', 'Edit', ['Ctrl+F'], findHere),
  inEngagement('replace', 'Find and replace in this table', 'Edit', ['Ctrl+H'], askForReplace),
  anywhere('palette', 'Go to anything', 'Go', ['Ctrl+K'], () => spotlight.open()),
  ...stages.map((stage, index) =>
    inEngagement(`stage-${stage.id}`, `Go to ${stage.name}`, 'Go', [`Ctrl+${index + 1}`], () => goToStage(stage.id)),
  ),
  inEngagement('library', 'Open the library', 'Go', [], () => goTo('library')),
  inEngagement('settings', 'Open settings', 'Go', [], () => goTo('settings')),
  inEngagement('back', 'Back', 'Go', ['Alt+ArrowLeft'], goBack),
  inEngagement('forward', 'Forward', 'Go', ['Alt+ArrowRight'], goForward),
  inEngagement('home', 'Close the engagement and go home', 'Go', [], () => void closeEngagement()),
  inEngagement('inspector', 'Show or hide the inspector', 'View', ['Ctrl+I'], toggleInspector),
  inEngagement('rail', 'Collapse or widen the rail', 'View', ['Ctrl+B'], () =>
    useUi.setState((state) => ({ railCollapsed: !state.railCollapsed })),
  ),
  anywhere('theme', 'Switch between light and dark', 'View', [], switchTheme),
  inEngagement('export', 'Open the export', 'Engagement', ['Ctrl+E'], () => goTo('deliverables')),
  inEngagement('matrix-copy', 'Copy the matrix for Excel', 'Engagement', [], () => takeOut(copyMatrix)),
  inEngagement('matrix-picture', 'Save the matrix as a picture for slides', 'Engagement', [], () =>
    takeOut(saveMatrixPicture),
  ),
  inEngagement('matrix-pdf', 'Save the matrix as a PDF', 'Engagement', [], () => takeOut(saveMatrixPdf)),
  anywhere('new-engagement', 'New engagement', 'Engagement', [], () => void startNew()),
  anywhere('key-map', 'Key map', 'Help', ['F1', '?'], () => openDialog('key-map')),
  anywhere('about', 'About Demarc', 'Help', [], () => openDialog('about')),
]

/** Runs a command by id where it applies; false when it does not. */
export function runCommand(id: string): boolean {
  const command = commands.find((each) => each.id === id)
  if (!command || !applies(command)) return false
  command.run()
  return true
}

/** Nothing applies while a dialog is open: it would change what the dialog is about. */
export function applies(command: AppCommand): boolean {
  return !isDialogOpen() && (!command.needsEngagement || openStore() !== null)
}

function openStore() {
  const { place } = useSession.getState()
  return place.at === 'engagement' ? place.store : null
}

/** The focus does not stay in the rail: the screen that opens may put it where the work is. */
function goToStage(stage: StageId): void {
  if (useNavigation.getState().here.screen !== stage && document.activeElement instanceof HTMLElement)
    document.activeElement.blur()
  goTo(stage)
}

/** The layer on the screen, else To-Be. */
function takeOut(way: (store: DocumentStore, layer: RaciLayer) => Promise<void>): void {
  const store = openStore()
  if (!store) return
  const { here } = useNavigation.getState()
  const shown = layersOf(store.getState().document).find(({ id }) => here.screen === 'raci' && id === here.tab)
  void way(store, shown?.id ?? toBe)
}

/** The screen's own search box when it has one, else the palette. */
function findHere(): void {
  const box = document.querySelector<HTMLInputElement>('[data-find]')
  if (!box) return spotlight.open()
  box.focus()
  box.select()
}

async function startNew(): Promise<void> {
  if (await closeEngagement()) openDialog('new-engagement')
}

function inEngagement(
  id: string,
  title: string,
  group: AppCommand['group'],
  keys: readonly string[],
  run: () => void,
): AppCommand {
  return { id, title, group, keys, needsEngagement: true, run }
}

function anywhere(
  id: string,
  title: string,
  group: AppCommand['group'],
  keys: readonly string[],
  run: () => void,
): AppCommand {
  return { id, title, group, keys, needsEngagement: false, run }
}
