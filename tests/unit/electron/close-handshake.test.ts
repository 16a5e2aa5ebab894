import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CloseHandshake } from '#electron/close-handshake.ts'

function handshake(answers: ('wait' | 'close')[] = []) {
  const log: string[] = []
  const shake = new CloseHandshake({
    request: () => log.push('request'),
    ask: async () => {
      log.push('ask')
      return answers.shift() ?? 'wait'
    },
    close: () => log.push('close'),
    patience: 10_000,
  })
  return { shake, log }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('closing the window', () => {
  it('goes at once while the page holds no document', () => {
    const { shake, log } = handshake()
    expect([shake.closing(), log]).toEqual([true, []])
  })

  it('asks the page to flush, once, and goes when it answers', () => {
    const { shake, log } = handshake()
    shake.documentChanged(true)
    expect([shake.closing(), shake.closing()]).toEqual([false, false])
    expect(log).toEqual(['request'])
    shake.ready()
    expect(log).toEqual(['request', 'close'])
    expect(shake.closing()).toBe(true)
  })

  it('waits for the page also when nothing is unsaved: it takes its last snapshot', () => {
    const { shake, log } = handshake()
    shake.documentChanged(false)
    expect([shake.closing(), log]).toEqual([false, ['request']])
  })

  it('goes without a question when a page with nothing unsaved does not answer', async () => {
    const { shake, log } = handshake()
    shake.documentChanged(false)
    shake.closing()
    await vi.advanceTimersByTimeAsync(9_999)
    expect(log).toEqual(['request'])
    await vi.advanceTimersByTimeAsync(1)
    expect(log).toEqual(['request', 'close'])
  })

  it('asks the person when a page with unsaved work does not answer, as often as they wait', async () => {
    const { shake, log } = handshake(['wait', 'close'])
    shake.documentChanged(true)
    shake.closing()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(log).toEqual(['request', 'ask'])
    await vi.advanceTimersByTimeAsync(10_000)
    expect(log).toEqual(['request', 'ask', 'ask', 'close'])
  })

  it('goes once when the page answers while the question is open', async () => {
    const { shake, log } = handshake(['close'])
    shake.documentChanged(true)
    shake.closing()
    vi.advanceTimersByTime(10_000)
    shake.ready()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(log).toEqual(['request', 'ask', 'close'])
  })

  it('goes when the page is gone: nobody could answer any more', () => {
    const { shake, log } = handshake()
    shake.documentChanged(true)
    shake.closing()
    shake.pageGone()
    expect(log).toEqual(['request', 'close'])
  })

  it('ignores an answer nobody asked for', () => {
    const { shake, log } = handshake()
    shake.documentChanged(true)
    shake.ready()
    expect([shake.closing(), log]).toEqual([false, ['request']])
  })

  it('starts over with a page loaded anew', () => {
    const { shake } = handshake()
    shake.documentChanged(true)
    shake.pageGone()
    expect(shake.closing()).toBe(true)
  })
})
