// Runs in every measured page before its own scripts. What it measures is kept as the page's own performance measures
// named `bench:...`, so that nothing has to be called while the page works.

/** The same in the app and on the floor page; the radios for confidence are not the answer. */
const answerField =
  'article form :is(input:not([name="confidence"]), select, button[data-place], button[aria-label^="Move"]):enabled'

const moments: Record<string, () => boolean> = {
  'first-screen': () => document.querySelector('main h1') !== null,
  answerable: () => document.querySelector(answerField) !== null,
  evidence: () =>
    [...document.querySelectorAll('main h2')].some(one => one.textContent === 'Where you stand'),
}

let clickedAt: number | null = null
let lastOutcome: Element | null = null

/** Calls back when the next frame has been drawn, before anything else that waits. */
function afterPaint(report: () => void): void {
  requestAnimationFrame(() => void scheduler.postTask(report, { priority: 'user-blocking' }))
}

function measure(name: string, start: number): void {
  performance.measure(`bench:${name}`, { start, end: performance.now() })
}

function look(): void {
  for (const [name, isReached] of Object.entries(moments)) {
    if (!isReached()) continue
    delete moments[name]
    afterPaint(() => measure(name, 0))
  }
  const outcome = document.querySelector('[data-outcome]')
  if (outcome !== null && outcome !== lastOutcome && clickedAt !== null) {
    const start = clickedAt
    measure('outcome-in-page', start)
    afterPaint(() => measure('outcome-painted', start))
  }
  lastOutcome = outcome
}

document.addEventListener(
  'click',
  event => {
    clickedAt = event.timeStamp
  },
  { capture: true },
)
new MutationObserver(look).observe(document, {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ['disabled', 'hidden'],
})
