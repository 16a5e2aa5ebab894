import { evidenceName } from './citation.ts'
import { dayText } from './day.ts'
import type { EngagementDocument } from './document.ts'
import { weakestGrade } from './evidence-grade.ts'
import type { EvidenceRequest } from './evidence-request.ts'
import type { Finding, FindingPlace, Severity } from './finding.ts'
import { isOpenIssue } from './issue.ts'
import { asUnderstood, rowsUnderstood } from './invalid-text.ts'
import { nameOr, titleOr } from './row-name.ts'

/** What each rule looks for, as the heading above its findings. */
export const evidenceRules = {
  /** Findings alone about which something is to be done; evidence without a grade is EVD-3. */
  'EVD-1': 'High finding rests on hearsay alone',
  /** Not received and not refused, due before today. */
  'EVD-2': 'Evidence request overdue',
  'EVD-3': 'Evidence without a grade',
  'EVD-4': 'High finding without evidence',
  'EVD-5': 'Request received, nothing to show for it',
  /** Planned for a day that is over. */
  'INT-1': 'Interview past its day and still planned',
} as const

type EvidenceRule = keyof typeof evidenceRules

type EvidenceTables = Pick<EngagementDocument, 'evidence' | 'requests' | 'interviews' | 'issues'>

/** What weakens the evidence behind the assessment. */
export function evidenceFindings(document: EvidenceTables, today: string): Finding<EvidenceRule>[] {
  return [
    ...conclusionFindings(document, today),
    ...rowsUnderstood(document.requests.rows).flatMap((request) => requestFindings(request, today)),
    ...rowsUnderstood(document.evidence.rows)
      .filter((piece) => piece.grade === null)
      .map((piece) =>
        finding(
          'EVD-3',
          'low',
          { stage: 'as-is', table: 'evidence', id: piece.id, field: 'grade' },
          `${evidenceName(piece)}: no grade`,
          'Say whether it is hearsay, was shown, is documented or was measured. Until then every conclusion that cites it counts as not graded.',
        ),
      ),
    ...rowsUnderstood(document.interviews.rows)
      .filter(({ status, date }) => status === 'planned' && date !== null && date < today)
      .map((interview) =>
        finding(
          'INT-1',
          'low',
          { stage: 'as-is', table: 'interviews', id: interview.id, field: 'status' },
          `${nameOr(interview.name, 'An interview')}: planned for ${dayText(interview.date ?? '')}`,
          'Mark it as held, or give it a new date.',
        ),
      ),
  ]
}

/** Overdue: somebody should have answered by now. A request without a due date never is. */
export function isOverdue(request: EvidenceRequest, today: string): boolean {
  const { status, due } = asUnderstood(request)
  return status !== 'received' && status !== 'refused' && due !== null && due < today
}

function conclusionFindings(document: EvidenceTables, today: string): Finding<EvidenceRule>[] {
  const weighty = rowsUnderstood(document.issues.rows).filter(
    (issue) => issue.severity === 'high' && isOpenIssue(issue, today),
  )
  return weighty.flatMap((issue) => {
    const place = { stage: 'as-is', table: 'issues', id: issue.id, field: 'evidence' } as const
    const name = titleOr(issue.name, 'A finding')
    if (issue.evidence.length === 0)
      return [
        finding(
          'EVD-4',
          'medium',
          place,
          `${name}: high, without evidence`,
          'Cite what it rests on, or ask for it: a high finding will be questioned first.',
        ),
      ]
    if (!issue.evidence.every((id) => weakestGrade([id], document) === 'hearsay')) return []
    return [
      finding(
        'EVD-1',
        'medium',
        place,
        `${name}: high, on hearsay alone`,
        'Ask for a document or a figure before this is presented, or lower its confidence.',
      ),
    ]
  })
}

function requestFindings(request: EvidenceRequest, today: string): Finding<EvidenceRule>[] {
  const place = { stage: 'as-is', table: 'requests', id: request.id } as const
  const name = nameOr(request.name, 'A request')
  if (isOverdue(request, today))
    return [
      finding(
        'EVD-2',
        'medium',
        { ...place, field: 'due' },
        `${name}: due ${dayText(request.due ?? '')}`,
        `${request.status === 'asked' ? 'Ask again' : 'Ask'}${request.askedOf === '' ? '' : ` (${request.askedOf})`}, or write down that it was refused.`,
      ),
    ]
  if (request.status === 'received' && request.evidence.length === 0)
    return [
      finding(
        'EVD-5',
        'low',
        { ...place, field: 'evidence' },
        `${name}: received, no evidence named`,
        'Add what came to the evidence, so that conclusions can cite it.',
      ),
    ]
  return []
}

function finding(
  rule: EvidenceRule,
  severity: Severity,
  place: FindingPlace,
  title: string,
  detail: string,
): Finding<EvidenceRule> {
  return { rule, id: `${rule}/${place.id}`, severity, title, detail, place }
}
