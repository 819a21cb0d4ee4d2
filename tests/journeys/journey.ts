import { test as playwrightTest, type BrowserContext } from '@playwright/test'
import { watchContext } from '#tests/journeys/watch-context.ts'

interface JourneyOptions {
  /** What may be complained about, for journeys that cut the network or break something on purpose. */
  readonly allowedComplaints: readonly RegExp[]
}

/** Playwright's `test`, failing on any page error, console error, policy violation or request to elsewhere. */
export const test = playwrightTest.extend<JourneyOptions & { context: BrowserContext }>({
  allowedComplaints: [[], { option: true }],
  context: async ({ context, baseURL, allowedComplaints }, runJourney) => {
    const complaints = await watchContext(context, baseURL ?? 'http://127.0.0.1')
    await runJourney(context)
    const unexpected = complaints.filter(one => !allowedComplaints.some(allowed => allowed.test(one)))
    if (unexpected.length > 0) throw new Error(`The browser complained:\n${unexpected.join('\n')}`)
  },
})
