import { create } from 'zustand'
import type { CatalogList } from '#catalog/catalog-lists.ts'
import { stages, type StageId } from '#domain/stage.ts'

/** A screen inside an engagement: a stage or one of the side screens. */
export type ScreenId = StageId | 'library' | 'settings'

export interface Location {
  readonly screen: ScreenId
  readonly tab: string | null
  /** In the library: the entry to scroll to. */
  readonly entry?: { readonly list: CatalogList; readonly slug: string }
}

interface NavigationState {
  readonly here: Location
  readonly back: readonly Location[]
  readonly forward: readonly Location[]
}

const start: Location = { screen: stages[0]?.id ?? 'engagement', tab: null }

export const useNavigation = create<NavigationState>(() => ({ here: start, back: [], forward: [] }))

export function goTo(screen: ScreenId, tab: string | null = null, entry?: Location['entry']): void {
  const { here, back } = useNavigation.getState()
  if (here.screen === screen && here.tab === tab && !entry) return
  useNavigation.setState({
    here: { screen, tab, ...(entry ? { entry } : {}) },
    back: [...back.slice(-49), here],
    forward: [],
  })
}

export function goBack(): void {
  const { here, back, forward } = useNavigation.getState()
  const target = back.at(-1)
  if (target) useNavigation.setState({ here: target, back: back.slice(0, -1), forward: [here, ...forward] })
}

export function goForward(): void {
  const { here, back, forward } = useNavigation.getState()
  const [target, ...rest] = forward
  if (target) useNavigation.setState({ here: target, back: [...back, here], forward: rest })
}

/** A newly opened engagement starts at its first stage with no way back into another one. */
export function resetNavigation(screen: ScreenId = start.screen): void {
  useNavigation.setState({ here: { screen, tab: null }, back: [], forward: [] })
}
