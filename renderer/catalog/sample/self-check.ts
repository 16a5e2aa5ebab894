import {
  newSelfCheckAnswer,
  roleAnswerId,
  type RoleAnswer,
  type SelfCheckAnswer,
  type SelfCheckReply,
} from '#domain/self-check-answer.ts'

/**
 * Nine of the ten questions have a row, eight an answer. Two "yes" are contradicted by the data: A for objectives lies
 * with Product Dev in the As-Is matrix, and time to first deploy has no reading.
 */
export function sampleAnswers(): SelfCheckAnswer[] {
  return rows.map((row, index) => ({ ...row, order: index + 1 }))
}

/** What the roles answered one by one. On security as code they say yes and no, so nothing is agreed there. */
export function sampleRoleAnswers(): RoleAnswer[] {
  const given = Object.entries(byRole).flatMap(([question, answers]) =>
    Object.entries(answers).map(([role, answer]) => ({
      id: roleAnswerId(question, role),
      question,
      role,
      answer,
      note: roleNotes[roleAnswerId(question, role)] ?? '',
    })),
  )
  return given.map((each, index) => ({ ...each, order: index + 1 }))
}

const rows: readonly SelfCheckAnswer[] = [
  answer('slo-accountability', 'yes', 'Written into the SRE charter in round 1.'),
  answer('golden-path-accountability', 'no', 'Platform builds the templates, Product Dev decides what goes in.'),
  answer('on-call-systems', 'no', 'Two people took 58 % of the pages of the last quarter.'),
  answer('toil-measured', 'yes', 'Time sheets of one week a quarter; first target set in round 2.'),
  answer('ttfd-measured', 'yes', 'Platform lead: “about two weeks”. No measurement shown.'),
  answer('exception-process', 'no', 'Teams that leave the path tell nobody.'),
  answer('change-failure-visible', 'yes', 'Dashboard since spring; time to roll back is not on it.'),
  {
    ...answer('platform-incidents-tagged', 'not-applicable', ''),
    reason:
      'Teams still run their own clusters; there is no shared runtime before the standard runtime opens (step 4).',
  },
  answer('security-as-code', null, 'Security and Platform give different answers. To be asked again together.'),
]

const byRole: Readonly<Record<string, Readonly<Record<string, SelfCheckReply>>>> = {
  'slo-accountability': { sre: 'yes', platform: 'yes', 'product-dev': 'no', security: 'unknown' },
  'golden-path-accountability': { sre: 'no', platform: 'yes', 'product-dev': 'no' },
  'on-call-systems': { sre: 'no', platform: 'yes', 'product-dev': 'no', 'infra-network': 'no' },
  'toil-measured': { sre: 'yes', platform: 'unknown', 'infra-network': 'no' },
  'ttfd-measured': { sre: 'unknown', platform: 'yes', 'product-dev': 'no' },
  'exception-process': { platform: 'no', 'product-dev': 'no', security: 'no', 'data-platform': 'no' },
  'change-failure-visible': { sre: 'yes', platform: 'yes', 'product-dev': 'yes' },
  'platform-incidents-tagged': { sre: 'not-applicable', platform: 'not-applicable' },
  'security-as-code': { platform: 'no', security: 'yes', 'product-dev': 'unknown' },
  'quarterly-review': { sre: 'unknown', platform: 'unknown' },
}

const roleNotes: Readonly<Record<string, string>> = {
  'slo-accountability/product-dev': '“We set our own and SRE puts them on the dashboard.”',
  'golden-path-accountability/platform': 'Points at the charter; the path is not named in it.',
  'security-as-code/security': 'Showed the policy repository.',
  'security-as-code/platform': '“None of it runs in the pipeline.”',
}

function answer(question: string, given: SelfCheckAnswer['answer'], note: string): SelfCheckAnswer {
  return { ...newSelfCheckAnswer(question, 0), answer: given, note }
}
