import { dayText } from '#domain/day.ts'
import { findRow } from '#domain/document.ts'
import { acceptRisk, addRisks, withdrawAcceptance, type RiskCandidate } from '#domain/risk-commands.ts'
import type { RiskCell } from '#domain/risk-matrix.ts'
import { impacts, likelihoods } from '#domain/risk.ts'
import { nameOr } from '#domain/row-name.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { setTableFilter } from '#tables/table-view.ts'
import { count } from '#ui/format.ts'

/** Adds the risks that were ticked, as one step. */
export function addChosenRisks(store: DocumentStore, chosen: readonly RiskCandidate[], from: string): void {
  store.commit(`Add ${count(chosen.length, 'risk', 'risks')} from ${from}`, addRisks(chosen))
}

export function accept(store: DocumentStore, id: string, by: { readonly approver: string; readonly expiry: string }) {
  store.commit(`Accept ${riskName(store, id)} until ${dayText(by.expiry)}`, acceptRisk(id, by))
}

export function withdraw(store: DocumentStore, id: string): void {
  store.commit(`Withdraw the acceptance of ${riskName(store, id)}`, withdrawAcceptance(id))
}

/** Shows only the risks of a cell in the register. */
export function filterByCell(store: DocumentStore, cell: RiskCell): void {
  filterByRisks(store, cellName(cell), cell.risks)
}

export function filterByRisks(store: DocumentStore, figure: string, risks: readonly { readonly id: string }[]): void {
  setTableFilter(store, 'risks', { query: '', terms: [], behind: { figure, ids: new Set(risks.map(({ id }) => id)) } })
}

/** "4 Likely × 5 Severe". */
export function cellName({ likelihood, impact }: Pick<RiskCell, 'likelihood' | 'impact'>): string {
  const label = (all: readonly { readonly value: number; readonly label: string }[], value: number) =>
    all.find((each) => each.value === value)?.label ?? ''
  return `${label(likelihoods, likelihood)} × ${label(impacts, impact)}`
}

function riskName(store: DocumentStore, id: string): string {
  return nameOr(findRow(store.getState().document, 'risks', id)?.name ?? '', 'a risk')
}
