import { parseNumber, printNumber } from './number-text.ts'
import { parseQuantity } from './quantity-text.ts'
import type { RowTexts } from './edit-cells.ts'
import type { Reading } from './kpi.ts'

/** Whether what is typed as a value or kind says that there is no value to be had. */
export function saysNotMeasurable(text: string): boolean {
  return notMeasurableWords.test(text.trim())
}

/**
 * The texts of one reading as its fields take them: “not measurable” in place of a value becomes the reading's kind, a
 * figure makes it a value again, and a figure in words of the KPI's unit (“1h 30m”) becomes one in the unit.
 */
export function readingTexts(texts: RowTexts, before: Pick<Reading, 'kind'> | null, unit: string): RowTexts {
  const { value, kind } = texts
  if (value !== undefined && saysNotMeasurable(value)) return { ...texts, value: '', kind: notMeasurable }
  if (value !== undefined && value.trim() !== '') {
    const becomesValue = kind === undefined && before?.kind === 'not-measurable' ? { kind: 'Value' } : {}
    return { ...texts, value: inUnit(value, unit), ...becomesValue }
  }
  return kind !== undefined && saysNotMeasurable(kind) ? { ...texts, value: '' } : texts
}

const notMeasurable = 'Not measurable'

const notMeasurableWords = /^(not[ -]measurable( today)?|n\/m)$/i

function inUnit(text: string, unit: string): string {
  if (parseNumber(text).status === 'number') return text
  const parsed = parseQuantity(text, unit)
  return parsed.status === 'number' ? printNumber(parsed.value) : text
}
