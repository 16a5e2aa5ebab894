import { dayText } from '#domain/day.ts'
import { deleteRows } from '#domain/delete-rows.ts'
import { findRow } from '#domain/document.ts'
import {
  addMilestone,
  decideGate,
  updateMilestone,
  withdrawGateDecision,
  type GateDecision,
} from '#domain/milestone-commands.ts'
import { verdictNames, type Gate } from '#domain/plan-gates.ts'
import { nameOr } from '#domain/row-name.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { showGate } from './gates-view.ts'

export function moveGate(store: DocumentStore, gate: Gate, day: string): void {
  const label = day === '' ? `Clear the day of ${gate.name}` : `Move ${gate.name} to ${dayText(day)}`
  store.commit(label, updateMilestone(gate.id, { day: day === '' ? null : day }))
}

export function renameGate(store: DocumentStore, gate: Gate, name: string): void {
  const words = name.trim()
  if (words === (gate.row?.name ?? '')) return
  const own = words === '' && gate.entry !== null ? null : words
  store.commit(`Rename ${gate.name} to “${own ?? gate.entry?.name ?? words}”`, updateMilestone(gate.id, { name: own }))
}

export function noteGate(store: DocumentStore, gate: Gate, notes: string): void {
  store.commit(`Write notes on ${gate.name}`, updateMilestone(gate.id, { notes }))
}

/** Which tasks must be done by then. */
export function chooseGateTasks(store: DocumentStore, gate: Gate, tasks: readonly string[]): void {
  const { document } = store.getState()
  const before = gate.row?.tasks ?? []
  const name = (id: string | undefined) =>
    id === undefined ? undefined : nameOr(findRow(document, 'tasks', id)?.name ?? '', 'a task')
  const added = name(tasks.find((id) => !before.includes(id)))
  const removed = name(before.find((id) => !tasks.includes(id)))
  const label =
    added === undefined ? `No longer ask for ${removed ?? 'tasks'} at ${gate.name}` : `Ask for ${added} at ${gate.name}`
  store.commit(label, updateMilestone(gate.id, { tasks }))
}

export function decide(store: DocumentStore, gate: Gate, said: GateDecision): void {
  store.commit(`Decide “${verdictNames[said.decision]}” at ${gate.name}`, decideGate(gate.id, said))
}

export function withdrawDecision(store: DocumentStore, gate: Gate): void {
  store.commit(`Withdraw the decision at ${gate.name}`, withdrawGateDecision(gate.id))
}

export function addOwnMilestone(store: DocumentStore, name: string, day: string): void {
  const commit = store.commit(`Add the milestone ${name.trim()}`, addMilestone(name, day))
  const added = commit?.changes.find((change) => change.table === 'milestones')
  if (added) showGate(store, added.id)
}

/** An own milestone goes; what was said of one of the catalog is forgotten, the milestone stays. */
export function removeMilestone(store: DocumentStore, gate: Gate): void {
  const label = gate.entry === null ? `Delete the milestone ${gate.name}` : `Reset the milestone ${gate.name}`
  store.commit(label, deleteRows('milestones', [gate.id]))
}
