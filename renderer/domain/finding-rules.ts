import { groupBy } from './group-by.ts'
import { capabilityRules } from './capability-findings.ts'
import { decisionRightRules } from './decision-right-findings.ts'
import { evidenceRules } from './evidence-findings.ts'
import type { Finding } from './finding.ts'
import { gateRules } from './gate-findings.ts'
import { issueRules } from './issue-findings.ts'
import { kpiRules } from './kpi-findings.ts'
import { migrationRules } from './migration-findings.ts'
import { planCapacityRules } from './plan-capacity-findings.ts'
import { raciRules } from './raci-rules.ts'
import { riskRules } from './risk-findings.ts'
import { selfCheckRules } from './self-check-findings.ts'
import { serviceRules } from './service-findings.ts'
import { toilRules } from './toil-findings.ts'
import { toolRules } from './tool-findings.ts'
import { waveRules } from './wave-findings.ts'
import { traceRules } from './trace-findings.ts'

/** What a rule looks for, as the heading above its findings. Each name stands beside its rule. */
export function ruleName(rule: string): string {
  return ruleNames.get(rule) ?? rule
}

/** Findings by rule, in the order in which the rules first appear. */
export function groupByRule(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  return groupBy(findings, ({ rule }) => rule)
}

/** Every rule there is, in the order of the stages. */
export function ruleIds(): readonly string[] {
  return [...ruleNames.keys()]
}

const ruleNames: ReadonlyMap<string, string> = new Map(
  [
    serviceRules,
    toilRules,
    toolRules,
    capabilityRules,
    selfCheckRules,
    evidenceRules,
    raciRules,
    decisionRightRules,
    kpiRules,
    migrationRules,
    riskRules,
    gateRules,
    waveRules,
    planCapacityRules,
    traceRules,
    issueRules,
  ].flatMap((rules) => Object.entries(rules)),
)
