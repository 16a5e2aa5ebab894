/** The parts of a drafted finding that are the same for every row a rule found. */
export interface RuleText {
  /** What should be, and whose standard that is. */
  readonly criterion: string
  /** The question after the cause, which no rule can know. */
  readonly ask: string
  /** What follows for the client when it stays as it is. */
  readonly effect: string
  readonly recommendation: string
  /** Says that the finding's detail tells what was seen; else it tells what would settle it. */
  readonly seen?: true
}
