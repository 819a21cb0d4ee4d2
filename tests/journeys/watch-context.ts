import type { BrowserContext } from '@playwright/test'

/**
 * Listens to all pages of a browser context, also those opened later, and returns the growing list of what
 * went wrong in them. For contexts a journey makes itself; `journey.ts` does it for its own.
 */
export async function watchContext(context: BrowserContext, address: string): Promise<readonly string[]> {
  const complaints: string[] = []
  const { origin } = new URL(address)
  context.on('weberror', webError => {
    const error = webError.error()
    complaints.push(`page error: ${error.stack ?? error.message}`)
  })
  context.on('console', message => {
    if (message.type() === 'error')
      complaints.push(`console error: ${message.text()} (${message.location().url})`)
  })
  context.on('request', request => {
    const url = new URL(request.url())
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin) {
      complaints.push(`request to elsewhere: ${url.href}`)
    }
  })
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', event => {
      console.error(`policy violation: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  return complaints
}
