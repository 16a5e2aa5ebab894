import { useMemo, useState } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { planRoadmap } from '#domain/plan-roadmap.ts'
import { useDocument } from '#store/document-context.tsx'
import { useToday } from '#store/today.ts'
import { DraftButton } from '#features/migration/draft-button.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Figures } from '#ui/charts/figure-panel.tsx'
import { useElementSize } from '#ui/charts/use-element-size.ts'
import { RoadmapPicture } from './roadmap-picture.tsx'
import { roadmapTable } from './roadmap-table.ts'
import { useRoadmapView } from './roadmap-view.ts'
import classes from './roadmap.module.css'

/** One page for the sponsor, as large as the window. */
export function RoadmapTab({ onDate }: { readonly onDate: () => void }) {
  const document = useDocument((each) => each)
  const today = useToday()
  const asTable = useRoadmapView((view) => view.asTable)
  const roadmap = useMemo(() => planRoadmap(document, catalog, today), [document, today])
  const [frame, setFrame] = useState<HTMLElement | null>(null)
  const { width, height } = useElementSize(frame)
  if (!roadmap)
    return (
      <EmptyState
        title="No roadmap yet"
        text="Steps, milestones and waves stand here on one page once steps or tasks have dates."
        action={
          <>
            <DraftButton />
            <Button onClick={onDate}>Date the nine steps</Button>
          </>
        }
      />
    )
  return (
    <div ref={setFrame} className={classes.frame}>
      {asTable ? (
        <Figures title="Roadmap" table={roadmapTable(roadmap)} whole />
      ) : width > 0 && height > 0 ? (
        <RoadmapPicture roadmap={roadmap} today={today} width={width} height={height} />
      ) : null}
    </div>
  )
}
