/** A frame that takes longer than this is not waited for, milliseconds. */
const patienceMs = 100

/** Resolves when the next frame has been drawn; at once when the page is hidden or left, where no frame comes. */
export function afterPaint(): Promise<void> {
  return new Promise(resolve => {
    if (document.visibilityState === 'hidden') return resolve()
    const timer = setTimeout(end, patienceMs)
    function end(): void {
      clearTimeout(timer)
      window.removeEventListener('pagehide', end)
      document.removeEventListener('visibilitychange', end)
      resolve()
    }
    window.addEventListener('pagehide', end)
    document.addEventListener('visibilitychange', end)
    // The callback comes before the frame is drawn, what it puts off comes behind that.
    requestAnimationFrame(() => setTimeout(end))
  })
}
