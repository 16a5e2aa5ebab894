import type { CatalogAiImpact } from '#domain/catalog-people.ts'

const sources = ['seed-2'] as const

/** Source: seed 2, "AI / Automation Impact on the Role". `shift` looks 2 to 5 years ahead. */
export const aiImpact: readonly CatalogAiImpact[] = [
  impact(
    'alert-triage',
    'automatable',
    'Enrichment and triage of alerts',
    'Metrics, logs and traces are correlated and related alerts grouped.',
  ),
  impact(
    'incident-timelines',
    'automatable',
    'Incident timelines',
    'Deployments, configuration changes and traffic shifts are captured as they happen.',
  ),
  impact(
    'draft-postmortems',
    'automatable',
    'Postmortem drafts',
    'Written from incident logs, chats and dashboards, then reviewed by people.',
  ),
  impact(
    'runbook-suggestions',
    'automatable',
    'Runbook suggestions',
    'Drawn from past incidents and known ways to fail.',
  ),
  impact(
    'auto-remediation',
    'automatable',
    'Repair of common faults',
    'Restarts, scaling and certificate renewal run by themselves, within guardrails.',
  ),
  impact(
    'compliance-checks',
    'automatable',
    'Policy checks',
    'Infrastructure is held against the standards all the time; drift and misconfiguration show.',
  ),
  impact(
    'strategy',
    'human',
    'Strategy and priorities',
    'What to build next and why, from business risk and customer results.',
  ),
  impact(
    'incident-leadership',
    'human',
    'Leading grave incidents',
    'Trade-offs and coordination while much is uncertain.',
  ),
  impact(
    'architecture-decisions',
    'human',
    'Architecture decisions',
    'Patterns that fit the maturity, the limits and the long-term plan.',
  ),
  impact(
    'culture-change',
    'human',
    'Culture and change',
    'Ownership, learning without blame, on-call duty people can live with.',
  ),
  impact(
    'negotiation',
    'human',
    'Negotiation',
    'Speed against reliability, settled by trust and context and not by metrics alone.',
  ),
  impact(
    'augmented-operations',
    'shift',
    'Operations with AI',
    'Correlation and anomaly detection come in; false positives and surprises by automation are kept in check.',
  ),
  impact(
    'automation-governance',
    'shift',
    'Rules for automation',
    'When automatic repair is allowed, and how its changes are rolled back.',
  ),
  impact(
    'observability-cost',
    'shift',
    'Cost of observability',
    'Unmanaged, AI multiplies telemetry; its cost is weighed against its worth.',
  ),
  impact(
    'operational-data-quality',
    'shift',
    'Quality of operational data',
    'Consistent tags and structured logs, without which AI is of little use.',
  ),
  impact(
    'faster-learning',
    'expectation',
    'Faster learning from incidents',
    'More postmortems, better ones, and followed through.',
  ),
  impact('platform-as-code', 'expectation', 'Platform and policy as code', 'Gain weight as automation spreads.'),
  impact(
    'enhanced-security',
    'expectation',
    'More security',
    'AI helps detection and attackers alike; controls and response playbooks have to be stronger.',
  ),
]

function impact(slug: string, group: CatalogAiImpact['group'], name: string, text: string): CatalogAiImpact {
  return { slug, name, sources, group, text }
}
