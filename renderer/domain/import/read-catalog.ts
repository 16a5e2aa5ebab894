import type { CatalogReading } from './import-preview.ts'
import { isOpenSlo, readOpenSlo } from './read-openslo.ts'
import { readBackstage } from './read-backstage.ts'
import { refuseText } from './refuse-text.ts'
import { readYamlDocuments } from './yaml-documents.ts'

/** Reads YAML or JSON: objectives in the format of OpenSLO, or else a Backstage catalog. */
export function readCatalog(text: string): CatalogReading {
  const refusal = refuseText(text, 'YAML')
  if (refusal !== null) return { status: 'refused', message: refusal, problems: [] }
  const content = readYamlDocuments(text)
  return isOpenSlo(content) ? readOpenSlo(content) : readBackstage(content)
}
