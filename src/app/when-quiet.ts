/** Long enough for the first question to be fetched and drawn on a slow line. */
const pauseMs = 3_000

/** Resolves once the page has loaded and the browser has nothing better to do. */
export async function whenQuiet(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise(resolve => window.addEventListener('load', resolve, { once: true }))
  }
  await new Promise(resolve => setTimeout(resolve, pauseMs))
  if (!('requestIdleCallback' in window)) return
  await new Promise(resolve => window.requestIdleCallback(resolve, { timeout: pauseMs }))
}
