import { useStore } from 'zustand'
import type { DependencyLimit } from '#domain/dependency-availability.ts'
import { printNumber } from '#domain/number-text.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import type { DocumentStore } from '#store/document-store.ts'
import { perEngagement } from '#store/per-engagement.ts'

export type CalculatorPart = 'budgets' | 'dependencies' | 'toil' | 'cost' | 'downtime'

/** A part of the free calculator, as it was typed. */
export interface ChainRow {
  readonly key: number
  readonly joins: 'and' | 'or'
  readonly name: string
  readonly typed: string
}

interface CalculatorsView {
  readonly part: CalculatorPart
  readonly chain: readonly ChainRow[]
  /** The objective that the chain is held against, as typed. */
  readonly against: string
  /** The objective whose downtime is explained, in percent; null: the typed one. */
  readonly objective: number | null
  readonly ownObjective: string
}

/** What is looked at and tried out here: kept while the engagement is open, never saved, never undone. */
export function useCalculators<Part>(select: (view: CalculatorsView) => Part): Part {
  return useStore(viewOf(useDocumentStore()), select)
}

export function showCalculator(store: DocumentStore, part: CalculatorPart): void {
  viewOf(store).setState({ part })
}

export function setCalculators(store: DocumentStore, patch: Partial<CalculatorsView>): void {
  viewOf(store).setState(patch)
}

export function addChainRow(store: DocumentStore): void {
  viewOf(store).setState(({ chain }) => ({ chain: [...chain, blankRow(chain)] }))
}

export function changeChainRow(store: DocumentStore, key: number, patch: Partial<ChainRow>): void {
  viewOf(store).setState(({ chain }) => ({
    chain: chain.map((row) => (row.key === key ? { ...row, ...patch } : row)),
  }))
}

export function removeChainRow(store: DocumentStore, key: number): void {
  viewOf(store).setState(({ chain }) => ({ chain: chain.filter((row) => row.key !== key) }))
}

/** Puts the dependencies of a service into the free calculator, all of them needed. */
export function tryDependencies(store: DocumentStore, { needs, objective }: DependencyLimit): void {
  viewOf(store).setState({
    chain: needs.map((need, key) => ({
      key,
      joins: 'and',
      name: need.name,
      typed: need.objective === null ? '' : printNumber(need.objective),
    })),
    against: printNumber(objective),
  })
}

function blankRow(chain: readonly ChainRow[]): ChainRow {
  return { key: Math.max(-1, ...chain.map(({ key }) => key)) + 1, joins: 'and', name: '', typed: '' }
}

const viewOf = perEngagement<CalculatorsView>(() => ({
  part: 'budgets',
  chain: [
    { key: 0, joins: 'and', name: '', typed: '' },
    { key: 1, joins: 'and', name: '', typed: '' },
  ],
  against: '',
  objective: 99.9,
  ownObjective: '',
}))
