import { expect, type Page } from '@playwright/test'

/** What of a sheet of A4 is printed on with margins of a centimetre, CSS pixels. */
const sheet = { width: 718, height: 1047 }
const margin = { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' }

/** Prints the page as it is: nothing to press is on it, nothing is cut off, and it takes at most so many sheets. */
export async function checkPaper(page: Page, name: string, mostSheets: number): Promise<void> {
  const before = page.viewportSize()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.setViewportSize(sheet)
  expect.soft(await pressed(page), `${name}: to be pressed, on paper`).toEqual([])
  expect.soft(await cutOff(page), `${name}: cut off on paper`).toEqual([])
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, margin })
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
  expect.soft(sheets, `${name}: sheets`).toBeGreaterThan(0)
  expect.soft(sheets, `${name}: sheets`).toBeLessThanOrEqual(mostSheets)
  await page.emulateMedia({ media: 'screen', colorScheme: null })
  if (before !== null) await page.setViewportSize(before)
}

/** Navigation and controls that would be printed; headings that sort look like headings there, and those of a question shown as it was are part of it. */
function pressed(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('nav, :not(th) > button, select, textarea, input:not(:disabled)')]
      .filter(control => {
        const { width, height } = control.getBoundingClientRect()
        return control.checkVisibility() && width > 1 && height > 1
      })
      .map(({ tagName, textContent, id }) => `${tagName} ${id} "${textContent.slice(0, 40)}"`),
  )
}

/** What sticks out of the sheet, and what is longer than the box that hides the rest of it. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sheetWidth = document.documentElement.clientWidth
    return [...document.querySelectorAll<HTMLElement>('main, main *')].flatMap(element => {
      const { left, right, width, height } = element.getBoundingClientRect()
      // Words for a screen reader are a pixel wide on purpose; charts scale with their box.
      if (!element.checkVisibility() || width <= 1 || height <= 1 || element.closest('svg') !== null)
        return []
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
      const hides = getComputedStyle(element).overflow !== 'visible'
      const isCut = hides && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
      const isOut = right > sheetWidth + 1 || left < -1
      const what = `${element.tagName}.${String(element.getAttribute('class'))} "${element.textContent.slice(0, 30)}"`
      if (isCut) return [`${what} hides ${scrollWidth} x ${scrollHeight} in ${clientWidth} x ${clientHeight}`]
      return isOut ? [`${what} from ${left} to ${right} of ${sheetWidth}`] : []
    })
  })
}
