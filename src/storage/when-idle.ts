/** Runs the job when the page has nothing better to do, at the latest after five seconds. */
export function whenIdle(job: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(job, { timeout: 5_000 })
  else setTimeout(job, 1_000)
}
