import type { RecordBase } from './record.ts'
import type { YesNo } from './yes-no.ts'

/**
 * Raw events as they were imported. Times are UTC texts to the second, `2026-03-29T01:30:00Z`, null while unknown. `key` is
 * the id in the file: a second import of the file updates by it. `source` names the file.
 */
interface EventRecord extends RecordBase {
  readonly key: string
  /** Service, repository or pipeline; empty while unknown. */
  readonly scope: string
  readonly source: string
}

export interface DeploymentRecord extends EventRecord {
  /** The pipeline run that several deployments may belong to. */
  readonly run: string
  readonly finished: string | null
  readonly succeeded: YesNo | null
  /** Unplanned, to mend what was deployed before. */
  readonly rework: YesNo | null
}

export interface IncidentRecord extends EventRecord {
  readonly started: string | null
  readonly acknowledged: string | null
  /** Null also while it goes on. */
  readonly resolved: string | null
  /** In the client's words: "Sev1"; empty while unknown. */
  readonly severity: string
  readonly platformCaused: YesNo | null
}

/** A pull request on its way to production. */
export interface ChangeRecord extends EventRecord {
  readonly firstCommit: string | null
  readonly opened: string | null
  /** The first look of somebody else. */
  readonly reviewed: string | null
  readonly merged: string | null
  readonly deployed: string | null
}

export function newDeploymentRecord(id: string, order: number): DeploymentRecord {
  return { id, order, key: '', run: '', scope: '', finished: null, succeeded: null, rework: null, source: '' }
}

export function newIncidentRecord(id: string, order: number): IncidentRecord {
  return {
    id,
    order,
    key: '',
    scope: '',
    started: null,
    acknowledged: null,
    resolved: null,
    severity: '',
    platformCaused: null,
    source: '',
  }
}

export function newChangeRecord(id: string, order: number): ChangeRecord {
  return {
    id,
    order,
    key: '',
    scope: '',
    firstCommit: null,
    opened: null,
    reviewed: null,
    merged: null,
    deployed: null,
    source: '',
  }
}
