import { describe, expect, it } from 'vitest'
import { summarise } from '#scripts/checks/summary.mjs'

const lint = { name: 'lint', passed: 1, failed: 0, skipped: [], seconds: 12 }
const unit = { name: 'unit', passed: 640, failed: 2, skipped: [], seconds: 9 }
const e2e = { name: 'e2e', passed: 30, failed: 0, skipped: ['export › opens in LibreOffice'], seconds: 120 }

function lastLine(text: string): string | undefined {
  return text.split('\n').at(-1)
}

describe('the summary of a test run', () => {
  it('ends with one line that sums all steps', () => {
    expect(lastLine(summarise([lint, unit]))).toBe('641 passed, 2 failed')
  })

  it('names the skipped tests and counts them in the last line', () => {
    const text = summarise([lint, e2e])
    expect(lastLine(text)).toBe('31 passed, 0 failed, 1 skipped')
    expect(text).toContain('skipped in e2e: export › opens in LibreOffice')
  })

  it('shows each step on a line of a table', () => {
    expect(summarise([unit])).toContain('  unit                640        2        0        9')
  })
})
