import type { CatalogEntry, CatalogText } from './catalog-entry.ts'
import type { OrganisationSize } from './engagement.ts'
import type { Side } from './record.ts'

export interface CatalogRole extends CatalogEntry {
  readonly side: Side
}

export interface CatalogRaciItem extends CatalogEntry {
  /** Slug of a RACI group. */
  readonly group: string
  readonly description: string
  /** Letters in the fixed order A R C I, by role slug, exactly as the seed gives them. */
  readonly letters: Readonly<Record<string, string>>
  /** Slugs of KPIs that tell whether the item works. */
  readonly kpis: readonly string[]
}

/** A whole matrix to start from or to change to. */
export interface CatalogRaciPreset extends CatalogText {
  /** The size of organisation it is made for; null for any. */
  readonly size: OrganisationSize | null
  /** Slug of the on-call model it is made for; null for any. */
  readonly onCallModel: string | null
  /** Its columns. A slug of the five template roles stands for that role. */
  readonly roles: readonly CatalogPresetRole[]
  readonly rows: readonly CatalogPresetRow[]
}

export type CatalogPresetRole = Pick<CatalogRole, 'slug' | 'name' | 'side'>

export interface CatalogPresetRow {
  /** Slug of a matrix item. */
  readonly item: string
  /** RACI letters in the order A R C I, by role slug; a role that is not named has none. */
  readonly letters: Readonly<Record<string, string>>
  /** Why it differs from the template as the seed gives it; empty where nothing needs saying. */
  readonly why: string
}

export interface CatalogDecisionRight extends CatalogEntry {
  readonly authority:
    | 'independent'
    | 'team-or-architecture'
    | 'executive'
    | 'budget'
    | 'architecture'
    | 'vendor'
    | 'hiring'
    | 'compliance'
    | 'shared'
  readonly text: string
  /** Slugs of the matrix items it is about. */
  readonly items?: readonly string[]
}

export interface CatalogResponsibility extends CatalogEntry {
  readonly group: 'strategic' | 'operational' | 'technical' | 'cross-functional' | 'governance' | 'leadership'
  readonly text: string
}

export interface CatalogRoutine extends CatalogText {
  readonly rhythm: 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'monthly-or-quarterly' | 'incident'
  /** A meeting has invitees and a date; everything else is work. */
  readonly kind: 'work' | 'meeting'
}
