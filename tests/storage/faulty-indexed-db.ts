import { vi } from 'vitest'

/** A request as the browser would answer it: nothing happens until the test says so. */
class FakeRequest extends EventTarget {
  error: DOMException | null = null
  result: unknown = undefined
  fail(name: string): void {
    this.error = new DOMException('made to fail', name)
    this.dispatchEvent(new Event('error', { cancelable: true }))
  }
}

/** Replaces `open` by what the test does with each request in turn; `real` lets one through. */
export function faultyOpen(...answers: ((request: FakeRequest) => void | 'real')[]): {
  readonly opened: number
} {
  const real = indexedDB
  const count = { opened: 0 }
  vi.stubGlobal('indexedDB', {
    open(name: string, version?: number) {
      const answer = answers[Math.min(count.opened, answers.length - 1)]
      count.opened += 1
      const request = new FakeRequest()
      if (answer?.(request) === 'real') return real.open(name, version)
      return request
    },
    deleteDatabase: (name: string) => real.deleteDatabase(name),
  })
  return count
}

/** The answer of a browser that refuses with this error. */
export function refusal(name: string): (request: FakeRequest) => void {
  return request => void setTimeout(() => request.fail(name), 0)
}

/** The answer of a browser that works. */
export const works = () => 'real' as const
