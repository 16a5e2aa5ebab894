import { catalog } from '#catalog/catalog.ts'
import { feedOf } from '#domain/kpi-feed-reading.ts'
import type { KpiView } from '#domain/kpi-status.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { Button } from '#ui/button.tsx'
import { InspectorSection } from '#ui/inspector.tsx'
import { keepDerived } from './kpi-actions.ts'
import classes from './kpi.module.css'
import { feedText } from './wall/reading-words.ts'

/** What inventory or toil say of the KPI: no reading, and live, until it is kept as one. */
export function KpiDerived({ view }: { readonly view: KpiView }) {
  const store = useDocumentStore()
  const feed = useDocument((document) => feedOf(view.kpi, document, catalog))
  if (!feed) return null
  return (
    <InspectorSection title="Derived">
      <p>◇ {feedText(feed, view.unit)}</p>
      <p className={classes.dimmed}>
        {feed.said} {feed.rule}
      </p>
      {feed.value === null ? null : (
        <>
          <p className={classes.dimmed}>
            It follows the rows and is no reading. Kept, it is one of today, with n and rule; its grade is for you to
            say.
          </p>
          <p>
            <Button onClick={() => keepDerived(store, view.kpi.id)}>Keep as reading</Button>
          </p>
        </>
      )}
    </InspectorSection>
  )
}
