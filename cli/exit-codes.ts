/** Exit codes of the command, documented in its help. */
export const exitCodes = {
  done: 0,
  /** Findings of high severity, with `--strict` only. */
  findings: 1,
  usage: 2,
  unreadable: 3,
  unwritable: 4,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
