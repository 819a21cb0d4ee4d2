import { expect, type Page, test } from '@playwright/test'
import { accessibilityProblems, contrastProblems } from '#tests/journeys/accessibility-problems.ts'

/** Smallest side of what is pressed, CSS pixels (WCAG 2.2, 2.5.8). */
const leastTarget = 24

/**
 * Looks at the screen as it is: accessibility in both themes, sideways scrolling, size of what is pressed. On a
 * phone only what its size can break is looked at again, unless the journey is one for the phone alone.
 */
export async function checkScreen(page: Page, name: string): Promise<void> {
  const isPhone = (page.viewportSize()?.width ?? 0) < 600
  const isSeenOnDesktop = isPhone && !test.info().tags.includes('@phone')
  if (!isSeenOnDesktop) {
    await wear(page, 'light')
    expect.soft(await contrastProblems(page), `${name}, light`).toEqual([])
    await wear(page, 'dark')
    expect.soft(await accessibilityProblems(page), `${name}, dark`).toEqual([])
  }
  expect.soft(await overflowing(page), `${name}: scrolls sideways`).toEqual([])
  expect.soft(await smallTargets(page), `${name}: hard to hit`).toEqual([])
}

/** A theme changes colours and nothing else. */
async function wear(page: Page, colorScheme: 'dark' | 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.evaluate(() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))))
}

/** What sticks out of a page that can be scrolled sideways. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('main *, header *, footer *')].filter(
      element => element.getBoundingClientRect().right > clientWidth + 1,
    )
    const names = wide
      .slice(0, 5)
      .map(element => `${element.tagName}.${String(element.getAttribute('class'))}`)
    return [`${scrollWidth} > ${clientWidth}`, ...names]
  })
}

/** Controls that are too small; links and defined words within a line of text may be. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(least => {
    const controls = 'a[href], button, input, select, textarea, summary'
    return [...document.querySelectorAll(controls)].flatMap(control => {
      const isTicked = control.matches('input[type="radio"], input[type="checkbox"]')
      const target = (isTicked ? control.closest('label') : null) ?? control
      const { width, height } = target.getBoundingClientRect()
      const isShown = control.checkVisibility() && width > 1 && height > 1
      const line = (control.closest('p, li, td, th, dd') ?? control.parentElement)?.textContent.trim() ?? ''
      const isInText =
        getComputedStyle(control).display === 'inline' && line.length > control.textContent.trim().length
      if (!isShown || isInText || (width >= least && height >= least)) return []
      const name = control.getAttribute('aria-label') ?? control.textContent
      return [`${control.tagName} "${name.slice(0, 40)}" ${Math.round(width)} x ${Math.round(height)}`]
    })
  }, leastTarget)
}
