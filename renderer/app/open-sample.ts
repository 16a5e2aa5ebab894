import { sampleDocument } from '#catalog/sample/sample-document.ts'
import { copyDocument } from '#domain/copy-document.ts'
import { today } from '#store/today.ts'
import { resetNavigation } from './navigation.ts'
import { createEngagement } from './shelf.ts'

/** A fresh copy of the built-in client, so that trying things out never spoils it. */
export async function openSample(): Promise<void> {
  const document = sampleDocument(today())
  resetNavigation('as-is')
  await createEngagement('Open the sample', copyDocument(document, 'Sample: Alder Media'))
}
