import { newService, type Service, type ServiceTier, type SloState } from '#domain/service.ts'

/** What the sample says of one service; everything left out is unknown. */
export type ServicePart = Partial<Service> & Pick<Service, 'name' | 'description'>

export function buildService(part: ServicePart, index: number): Service {
  return { ...newService(`svc-${part.name}`, index + 1), ...part }
}

/** Teams without their prefix; null is unknown. */
export function owned(
  owner: string | null,
  onCall: string | null,
  onCallModel: Service['onCallModel'],
): Pick<Service, 'ownerTeam' | 'onCallTeam' | 'onCallModel'> {
  return { ownerTeam: teamId(owner), onCallTeam: teamId(onCall), onCallModel }
}

export function runs(
  system: string,
  tier: ServiceTier | null,
  runtime: string,
  goldenPath: Service['goldenPath'],
  lifecycle: Service['lifecycle'] = 'production',
): Pick<Service, 'system' | 'tier' | 'runtime' | 'goldenPath' | 'lifecycle'> {
  return { system, tier, runtime, goldenPath, lifecycle }
}

/** Objective in percent. */
export function slo(
  sloState: SloState | null,
  objective: number | null = null,
): Pick<Service, 'sloState' | 'objective'> {
  return { sloState, objective }
}

/** Sev1 and Sev2 incidents of the last quarter. */
export function operated(
  runbook: Service['runbook'],
  sev1: number | null,
  sev2: number | null,
): Pick<Service, 'runbook' | 'sev1' | 'sev2'> {
  return { runbook, sev1, sev2 }
}

function teamId(key: string | null): string | null {
  return key === null ? null : `team-${key}`
}
