import type { Finding } from './finding.ts'

/** What a rule looks for, as the heading above its findings; the rule's own id when it is not listed. */
export function ruleName(rule: string): string {
  return ruleNames.get(rule) ?? rule
}

/** Findings by rule, in the order in which the rules first appear. */
export function groupByRule(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const group = groups.get(finding.rule)
    if (group) group.push(finding)
    else groups.set(finding.rule, [finding])
  }
  return groups
}

const ruleNames: ReadonlyMap<string, string> = new Map([
  ['SVC-1', 'Critical service without an objective'],
  ['SVC-2', 'Service without an owner team'],
  ['SVC-3', 'Critical service with nobody on call'],
  ['SVC-4', 'Service of unknown tier'],
  ['SVC-5', 'Sev1 incidents, objective not used in decisions'],
  ['SVC-6', 'Service listed twice'],
  ['CHK-1', 'Self-check answered no'],
  ['CHK-2', 'Not applicable without a reason'],
  ['CHK-3', '“Yes” contradicted by the data'],
  ['RACI-1', 'Nobody accountable'],
  ['RACI-2', 'More than one role accountable'],
  ['RACI-3', 'Nobody responsible'],
  ['RACI-4', 'Cell that holds no letter'],
  ['RACI-5', 'Role without any work or decision'],
  ['KPI-1', 'KPI without an owner'],
  ['KPI-2', 'KPI without a baseline'],
  ['KPI-3', 'KPI without a target'],
  ['KPI-4', 'KPI off target'],
  ['KPI-5', 'Reading is stale'],
  ['KPI-6', 'Sources disagree, none picked'],
  ['MIG-1', 'Tasks that wait for each other'],
  ['MIG-2', 'Finish before start'],
  ['MIG-3', 'Start before a predecessor is done'],
  ['MIG-4', 'Dated task or step without an owner'],
  ['MIG-5', 'Task outside its step'],
  ['MIG-6', 'Late task'],
  ['MIG-7', 'Step starts before one it builds on'],
  ['MIG-8', 'Step overlaps one it builds on'],
])
