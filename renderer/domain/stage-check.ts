/** One line of a stage's entry or exit checklist, computed from the data. */
export interface StageCheck {
  readonly text: string
  readonly done: boolean
  /** "12 of 40 services"; empty when there is nothing to count. */
  readonly detail: string
  /** 0 to 1; equals 1 exactly when done. */
  readonly share: number
}

/** A check that holds or does not. */
export function flag(text: string, done: boolean): StageCheck {
  return { text, done, detail: '', share: done ? 1 : 0 }
}

/** A check that holds once all of them do; of nothing it does not hold. */
export function part(text: string, have: number, of: number, noun: string): StageCheck {
  const done = of > 0 && have >= of
  return { text, done, detail: of === 0 ? '' : `${have} of ${of} ${noun}`, share: done ? 1 : of === 0 ? 0 : have / of }
}
