import { letterSetOf } from '#domain/client-words.ts'
import { answerAndWork, means } from '#domain/letter-set.ts'
import { joinNames } from '#domain/name-list.ts'
import { cellsByItem } from '#domain/raci-matrix.ts'
import type { RaciLayer } from '#domain/raci.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument } from '#store/document-context.tsx'
import { Status } from '#ui/marks.tsx'

/** Warns before an item is agreed with these letters that nobody would answer for it, or several roles. */
export function AnswerNote({ item, layer }: { readonly item: string; readonly layer: RaciLayer }) {
  const document = useDocument((all) => all)
  const set = letterSetOf(document)
  const { answer } = answerAndWork(set)
  const held = new Set(
    (cellsByItem(document, layer).get(item) ?? [])
      .filter((cell) => means(set, 'accountable', cell.letters))
      .map(({ role }) => role),
  )
  const names = document.roles.rows.filter(({ id }) => held.has(id)).map(({ name }) => nameOr(name, 'Role'))
  if (names.length === 1) return null
  const word =
    names.length === 0
      ? `No ${answer}: nobody would answer for it.`
      : `${names.length} ${answer}: ${joinNames(names)} would all answer for it.`
  return <Status kind="off" word={word} />
}
