import type { ChosenProposal } from '#domain/draft/plan-draft.ts'
import type { TaskProposal } from '#domain/draft/proposal.ts'
import { parseNumber, printNumber } from '#domain/number-text.ts'

/** What was ticked and typed in the draft, until it is added. */
export interface DraftChoice {
  /** Ids of proposals. */
  readonly ticked: ReadonlySet<string>
  /** Figures that were typed over the proposed ones, by id. */
  readonly typed: ReadonlyMap<string, Partial<Record<DraftFigure, string>>>
  /** Roles that were chosen over the proposed ones, by id of the proposal; null: nobody. */
  readonly owners: ReadonlyMap<string, string | null>
}

export type DraftFigure = 'effort' | 'duration'

export const nothingChosen: DraftChoice = { ticked: new Set(), typed: new Map(), owners: new Map() }

export function tick(choice: DraftChoice, ids: readonly string[], on: boolean): DraftChoice {
  const ticked = new Set(choice.ticked)
  for (const id of ids)
    if (on) ticked.add(id)
    else ticked.delete(id)
  return { ...choice, ticked }
}

export function typeFigure(choice: DraftChoice, id: string, figure: DraftFigure, text: string): DraftChoice {
  return { ...choice, typed: new Map([...choice.typed, [id, { ...choice.typed.get(id), [figure]: text }]]) }
}

export function chooseOwner(choice: DraftChoice, id: string, owner: string | null): DraftChoice {
  return { ...choice, owners: new Map([...choice.owners, [id, owner]]) }
}

export function ownerOf(choice: DraftChoice, { id, owner }: TaskProposal): string | null {
  const chosen = choice.owners.get(id)
  return chosen === undefined ? owner : chosen
}

export function figureText(choice: DraftChoice, proposal: TaskProposal, figure: DraftFigure): string {
  return choice.typed.get(proposal.id)?.[figure] ?? printNumber(proposal[figure])
}

/** Why the text is no such figure, for the person who typed it; null when it is one. */
export function figureProblem(figure: DraftFigure, text: string): string | null {
  const parsed = parseNumber(text)
  if (parsed.status === 'invalid') return parsed.reason
  if (parsed.value < 0) return 'It cannot be below 0.'
  if (figure === 'effort') return null
  if (!Number.isInteger(parsed.value)) return 'Give whole working days.'
  return parsed.value > longest ? `At most ${longest} working days.` : null
}

/** As the field of a task has it. */
const longest = 1000

/** The ticked proposals with their figures; null while one of them has a figure that is none. */
export function chosenOf(choice: DraftChoice, proposals: readonly TaskProposal[]): readonly ChosenProposal[] | null {
  const chosen = proposals.filter(({ id }) => choice.ticked.has(id))
  const figures = chosen.map((proposal) => {
    const [effort, duration] = [read(choice, proposal, 'effort'), read(choice, proposal, 'duration')]
    return effort === null || duration === null
      ? null
      : { id: proposal.id, effort, duration, owner: ownerOf(choice, proposal) }
  })
  return figures.every((each) => each !== null) ? figures : null
}

function read(choice: DraftChoice, proposal: TaskProposal, figure: DraftFigure): number | null {
  const text = figureText(choice, proposal, figure)
  const parsed = parseNumber(text)
  return parsed.status === 'number' && figureProblem(figure, text) === null ? parsed.value : null
}
