import { newSelfCheckAnswer, type SelfCheckAnswer } from '#domain/self-check-answer.ts'

/**
 * Nine of the ten questions have a row, eight an answer. Two "yes" are contradicted by the data: A for objectives lies
 * with Product Dev in the As-Is matrix, and time to first deploy has no reading.
 */
export function sampleAnswers(): SelfCheckAnswer[] {
  return rows.map((row, index) => ({ ...row, order: index + 1 }))
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

function answer(question: string, given: SelfCheckAnswer['answer'], note: string): SelfCheckAnswer {
  return { ...newSelfCheckAnswer(question, 0), answer: given, note }
}
