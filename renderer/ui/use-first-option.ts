import type { ComboboxStore } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'

/**
 * Selects the first option of an open list, anew for every `query`, so that Enter takes the best one without a further key.
 * An option can be selected only once it is drawn.
 */
export function useFirstOption(combobox: ComboboxStore, open: boolean, query: unknown): void {
  const select = useEffectEvent(() => combobox.selectFirstOption())
  useEffect(() => {
    if (open) select()
  }, [open, query])
}
