import { TextInput } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import type { RaciLayer } from '#domain/raci.ts'
import { Button } from '#ui/button.tsx'
import { focusGrid } from '#ui/grid/focus-grid.ts'
import { MatrixOutMenu } from './matrix-out-menu.tsx'
import { MatrixSetUpMenu } from './matrix-set-up-menu.tsx'
import { MatrixFilters, MatrixZoom } from './matrix-tools.tsx'
import classes from './raci.module.css'

interface MatrixToolbarProps {
  readonly layer: RaciLayer
  readonly search: string
  readonly onSearch: (search: string) => void
  /** How much of the matrix is shown, "3 of 16"; empty for all of it. */
  readonly found: string
  /** Goes from the search into what was found. */
  readonly onEnter: () => void
  readonly onWorkshop: () => void
  /** At its left, such as the choice of a layer. */
  readonly lead: ReactNode
  readonly trail: ReactNode
}

/** Drawn anew only when what it shows has changed: keys in the matrix do not wait for it. */
export const MatrixToolbar = memo(function MatrixToolbar(props: MatrixToolbarProps) {
  const { layer, search, onSearch, found, onEnter, onWorkshop, lead, trail } = props
  return (
    <>
      {lead}
      <TextInput
        className={classes.search}
        size="xs"
        placeholder="Search items"
        aria-label="Search items"
        value={search}
        onChange={(event) => onSearch(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && event.key !== 'Enter' && event.key !== 'ArrowDown') return
          event.preventDefault()
          if (event.key !== 'Escape') return onEnter()
          onSearch('')
          focusGrid()
        }}
        data-find
      />
      <span className={classes.found} role="status">
        {found}
      </span>
      <MatrixFilters layer={layer} />
      <span className={classes.spacer} />
      <MatrixZoom />
      <Button size="small" title="Large, one group at a time, by keyboard (F5)" onClick={onWorkshop}>
        Workshop
      </Button>
      <MatrixSetUpMenu layer={layer} />
      <MatrixOutMenu layer={layer} />
      {trail}
    </>
  )
})
