import { notifications } from '@mantine/notifications'
import { findRow } from '#domain/document.ts'
import { moveCard, planCard, type CardTarget } from '#domain/plan-board.ts'
import { nameOr } from '#domain/row-name.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { today } from '#store/today.ts'
import { statusTitles, targetTitles, waitText } from './board-words.ts'

/** Puts a card elsewhere as one step of Undo; says so when it goes against what it waits for. */
export function putCard(store: DocumentStore, id: string, to: CardTarget): boolean {
  const task = findRow(store.getState().document, 'tasks', id)
  if (!task) return false
  const name = nameOr(task.name, 'Task')
  if (!store.commit(`Set ${name} to ${targetTitles[to]}`, moveCard(id, to))) return false
  const moved = findRow(store.getState().document, 'tasks', id)
  if (!moved) return true
  const card = planCard(store.getState().document, moved, today())
  if (card.waitsFor.length > 0)
    notifications.show({ message: `${name} is ${statusTitles[card.status].toLowerCase()}: ${waitText(card)}.` })
  return true
}
