import { capabilityViews, spreadText, type CapabilityView } from './capability-view.ts'
import type { Catalog } from './catalog.ts'
import type { EngagementDocument } from './document.ts'
import type { Finding } from './finding.ts'

/** What each rule looks for, as the heading above its findings. */
export const capabilityRules = {
  'CAP-1': 'Respondents far apart, no level agreed',
  'CAP-2': 'Target below the agreed level',
  'CAP-3': 'Agreed level without rationale or evidence',
  'CAP-4': 'Target two levels or more away',
  'CAP-5': 'Aspect not applicable without a reason',
  'CAP-6': 'Agreed level that no respondent named',
} as const

type CapabilityRule = keyof typeof capabilityRules

/** From this many levels on, respondents are far apart, and a gap is large. */
const far = 2

export function capabilityFindings(document: EngagementDocument, catalog: Catalog): Finding<CapabilityRule>[] {
  return capabilityViews(document, catalog).flatMap(findingsOf)
}

function findingsOf(view: CapabilityView): Finding<CapabilityRule>[] {
  const { aspect, rating, spread, agreed, target, gap, state } = view
  const about = (
    rule: CapabilityRule,
    severity: Finding['severity'],
    title: string,
    detail: string,
  ): Finding<CapabilityRule> => ({
    rule,
    id: `${rule}/${aspect.slug}`,
    severity,
    title: `${aspect.name}: ${title}`,
    detail,
    place: { stage: 'as-is', table: 'capabilities', id: aspect.slug },
  })
  if (state === 'not-applicable') {
    const title = 'not applicable, no reason given'
    return rating?.reason.trim() ? [] : [about('CAP-5', 'low', title, 'Say why the aspect does not apply.')]
  }
  const findings: Finding<CapabilityRule>[] = []
  if (spread && agreed === null && spread.most - spread.least >= far)
    findings.push(
      about(
        'CAP-1',
        'medium',
        `${spread.count} votes from ${spread.least} to ${spread.most}, no level agreed`,
        'Ask what the highest and the lowest have seen, then agree on a level.',
      ),
    )
  if (gap !== null && gap < 0)
    findings.push(
      about(
        'CAP-2',
        'medium',
        `target ${target} is below level ${agreed}`,
        'A target below what is there is either a slip or a decision to give something up. Mend it or say why.',
      ),
    )
  if (agreed !== null && rating?.rationale.trim() === '' && rating.evidence.length === 0)
    findings.push(
      about(
        'CAP-3',
        'low',
        `level ${agreed} rests on nothing`,
        'Neither a rationale nor evidence is given. Write what was seen, or cite it.',
      ),
    )
  if (gap !== null && gap >= far)
    findings.push(
      about(
        'CAP-4',
        'medium',
        `from level ${agreed} to ${target}`,
        `${gap} levels lie between today and the target. ${levelText(view, target)}`,
      ),
    )
  if (agreed !== null && spread && (agreed < spread.least || agreed > spread.most))
    findings.push(
      about(
        'CAP-6',
        'low',
        `level ${agreed} was named by nobody`,
        `Votes: ${spreadText(view)}. Say in the rationale why the agreed level is ${agreed < spread.least ? 'lower' : 'higher'}.`,
      ),
    )
  return findings
}

function levelText({ aspect }: CapabilityView, level: number | null): string {
  const wanted = aspect.levels.find((each) => each.level === level)
  return wanted ? `What would be seen there: ${wanted.text}` : ''
}
