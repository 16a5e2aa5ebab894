import type { CatalogQuestion } from './catalog-assessment.ts'
import type { Catalog } from './catalog.ts'
import { findRow, type EngagementDocument } from './document.ts'
import { roleFact, type Facts } from './finding-facts.ts'
import type { Finding } from './finding.ts'
import { joinNames } from './name-list.ts'
import type { Role } from './role.ts'
import { nameOr } from './row-name.ts'
import type { SelfCheckReply } from './self-check-answer.ts'
import { contradiction } from './self-check-data.ts'

/** What each rule looks for, as the heading above its findings. */
export const selfCheckRules = {
  'CHK-1': 'Self-check answered no',
  'CHK-2': 'Not applicable without a reason',
  /** The engagement's own data denies it. */
  'CHK-3': '“Yes” contradicted by the data',
  'CHK-4': 'Roles answer differently, nothing agreed',
  'CHK-5': 'Self-check answer not known',
} as const

type SelfCheckRule = keyof typeof selfCheckRules

export function selfCheckFindings(
  document: EngagementDocument,
  catalog: Catalog,
  today: string,
): Finding<SelfCheckRule>[] {
  return catalog.selfCheck.flatMap((question) => findingsOf(question, document, today))
}

/** At most one for each question: the one that has to be settled first. */
function findingsOf(question: CatalogQuestion, document: EngagementDocument, today: string): Finding<SelfCheckRule>[] {
  const row = findRow(document, 'answers', question.slug)
  const answer = row?.answer ?? null
  const about = (
    rule: SelfCheckRule,
    severity: Finding['severity'],
    title: string,
    detail: string,
    facts?: Facts,
  ): Finding<SelfCheckRule>[] => [
    {
      rule,
      id: `${rule}/${question.slug}`,
      severity,
      title: `${question.name}: ${title}`,
      detail,
      place: { stage: 'as-is', table: 'answers', id: question.slug },
      ...(facts === undefined ? {} : { facts }),
    },
  ]
  if (answer === 'no') return about('CHK-1', 'medium', 'answered no', row?.note || question.evidence)
  if (answer === 'not-applicable')
    return row?.reason.trim()
      ? []
      : about('CHK-2', 'low', 'not applicable, no reason given', 'Say why the question does not apply.')
  if (answer === 'yes') {
    const denied = contradiction(question.slug, document, today)
    return denied === null ? [] : about('CHK-3', 'high', '“yes” is contradicted', denied.sentence, denied.facts)
  }
  const apart = disagreement(question.slug, document)
  if (apart !== null)
    return about('CHK-4', 'medium', 'roles answer differently', apart, [
      roleFact('Say yes', idsOf(rolesSaying(document, question.slug, 'yes'))),
      roleFact('Say no', idsOf(rolesSaying(document, question.slug, 'no'))),
    ])
  if (answer === 'unknown')
    return about('CHK-5', 'low', 'nobody could say', `Find out. A believable yes: ${question.evidence}`)
  return []
}

/** Who says yes and who says no; null unless both were said. */
export function disagreement(question: string, document: EngagementDocument): string | null {
  const names = (answer: SelfCheckReply) =>
    rolesSaying(document, question, answer).map(({ name }) => nameOr(name, 'A role'))
  const [yes, no] = [names('yes'), names('no')]
  if (yes.length === 0 || no.length === 0) return null
  const say = (roles: readonly string[], word: string) =>
    `${joinNames(roles)} ${roles.length === 1 ? 'says' : 'say'} ${word}`
  return `${say(yes, 'yes')}, ${say(no, 'no')}. Bring them together and agree on one answer.`
}

function rolesSaying(document: EngagementDocument, question: string, answer: SelfCheckReply): readonly Role[] {
  const given = document.roleAnswers.rows.filter((each) => each.question === question && each.answer === answer)
  return document.roles.rows.filter(({ id }) => given.some((each) => each.role === id))
}

function idsOf(roles: readonly Role[]): readonly string[] {
  return roles.map(({ id }) => id)
}
