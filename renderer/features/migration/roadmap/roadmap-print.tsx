import { catalog } from '#catalog/catalog.ts'
import { fileName } from '#domain/export/file-name.ts'
import { planRoadmap } from '#domain/plan-roadmap.ts'
import { host } from '#platform/host.ts'
import type { DocumentStore } from '#store/document-store.ts'
import { today } from '#store/today.ts'
import { saveAndTell } from '#tables/save-file.ts'
import { formatDay } from '#ui/format.ts'
import { whilePrinted } from '#ui/print-sheet.tsx'
import { RoadmapPicture } from './roadmap-picture.tsx'
import classes from './roadmap.module.css'

/** A4 landscape without its margins and without the title, in pixels. */
const [pageWidth, pageHeight] = [1030, 620]

/** Saves the roadmap as a PDF of one page. */
export async function saveRoadmapPdf(store: DocumentStore): Promise<void> {
  const { document: plan } = store.getState()
  const roadmap = planRoadmap(plan, catalog, today())
  const [engagement] = plan.engagement.rows
  if (!roadmap || !engagement) return
  const { client, scope, confidentiality, round } = engagement
  const title = [client, 'Migration roadmap'].filter(Boolean).join(': ')
  const content = (
    <section className={classes.page}>
      <h1>{title}</h1>
      <p>{[scope, `round ${round}`, formatDay(today()), confidentiality].filter(Boolean).join(' · ')}</p>
      <RoadmapPicture roadmap={roadmap} today={today()} width={pageWidth} height={pageHeight} />
    </section>
  )
  await saveAndTell(() =>
    whilePrinted({ title, content }, async () => {
      await document.fonts.ready
      return host().savePdf({ suggestedName: fileName(plan, 'roadmap', today(), 'pdf'), landscape: true })
    }),
  )
}
