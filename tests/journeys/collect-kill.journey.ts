import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test'
import { classPaths } from '#src/domain/class-paths.ts'
import { test } from '#tests/journeys/journey.ts'
import { killBrowser } from '#tests/journeys/kill-browser.ts'
import { dropResults, prepareClassroom } from '#tests/journeys/synthetic-classroom.ts'
import { chromiumLaunch } from '#tests/tools/chromium.ts'

const students = 300

const results = (page: Page) => page.getByText(/^\d+ results? of \d+ (?:person|people)\./)

test(
  'F63: a browser killed while results come in has each of them once after they are dropped again',
  { tag: '@desktop' },
  async ({ baseURL }) => {
    const address = `${baseURL ?? ''}/`
    const profile = mkdtempSync(path.join(tmpdir(), 'pacs-ready-collect-'))
    async function open(): Promise<{ context: BrowserContext; page: Page }> {
      const context = await chromium.launchPersistentContext(profile, chromiumLaunch())
      return { context, page: context.pages()[0] ?? (await context.newPage()) }
    }
    try {
      const first = await open()
      const classroom = await prepareClassroom(first.page, address, { students, questions: 8 })
      await dropResults(first.page, classroom)
      await expect
        .poll(() => first.page.getByRole('progressbar', { name: 'Files opened' }).getAttribute('value'), {
          intervals: [10],
        })
        .toMatch(/^(?:[6-9]\d|1\d\d)$/)
      killBrowser(profile)
      await first.context.close().catch(() => undefined)

      const { context, page } = await open()
      await page.goto(`${address}#${classPaths.collect([classroom.assignment.assignmentId])}`)
      await expect(page.getByLabel('Files or zips')).toBeVisible()
      await dropResults(page, classroom)
      const told = await page.getByText(/^Done\. \d+ taken in/).textContent()
      const [taken = 0, already = 0, refused] = (told ?? '').match(/\d+/g)?.map(Number) ?? []
      expect([taken + already, refused]).toEqual([students, 0])
      // The end came in the middle, or the test has shown nothing.
      expect(taken).toBeGreaterThan(0)
      expect(already).toBeGreaterThan(0)
      await expect(results(page)).toContainText(`${students} results of ${students} people.`)
      await page.reload()
      await expect(results(page)).toContainText(`${students} results of ${students} people.`)
      await context.close()
    } finally {
      rmSync(profile, { recursive: true, force: true })
    }
  },
)
