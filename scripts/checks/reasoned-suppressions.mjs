/**
 * ESLint rule: a comment that switches a check off, or a test that is skipped, says why in the same line, after `--`
 * (`eslint-disable-next-line some-rule -- the reason`).
 * @type {import('eslint').Rule.RuleModule}
 */
export const reasonedSuppressions = {
  meta: { type: 'problem', schema: [], messages: { reason: 'Say why in the same line: `{{what}} ... -- reason`.' } },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const directive = /^\s*(eslint-disable(?:-next-line|-line)?|@ts-ignore|@ts-nocheck)\b/.exec(comment.value)
          if (!directive || / -- \S.{9,}/.test(comment.value)) continue
          if (!comment.loc) continue
          context.report({ loc: comment.loc, messageId: 'reason', data: { what: directive[1] ?? '' } })
        }
      },
    }
  },
}
