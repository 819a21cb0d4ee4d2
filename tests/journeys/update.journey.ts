import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { test } from '#tests/journeys/journey.ts'
import { startDefaultQuiz, waitForSaved } from '#tests/journeys/quiz-steps.ts'
import { startStaticHost } from '#tests/journeys/static-host.ts'
import { watchContext } from '#tests/journeys/watch-context.ts'

const build =
  /<meta name="build" content="([0-9a-f]+)"/.exec(readFileSync('dist/index.html', 'utf8'))?.[1] ?? ''
const nextBuild = build.replace(/./g, digit => (digit === 'f' ? 'e' : 'f'))

test(
  'under a sub-path, a version deployed during an attempt waits and keeps all data',
  { tag: '@desktop' },
  async ({ browser }) => {
    const host = await startStaticHost('/tools/ready/')
    const context = await browser.newContext()
    const complaints = await watchContext(context, host.address)
    const page = await context.newPage()
    const shownBuild = () => page.locator('meta[name="build"]').getAttribute('content')

    await page.goto(host.address)
    await expect(page.locator('html')).toHaveAttribute('data-offline', 'offline-ready', { timeout: 60_000 })
    await startDefaultQuiz(page)
    await page.getByRole('button', { name: /I don/ }).click()
    await waitForSaved(page)

    host.deploy((_file, text) => text.replaceAll(build, nextBuild))
    await page.reload()
    await expect(page.getByRole('button', { name: 'Next question' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('data-offline', 'update-waiting', { timeout: 60_000 })
    expect(await shownBuild()).toBe(build)
    await expect(page.getByRole('button', { name: 'Update now' })).toBeHidden()

    await page.getByRole('link', { name: 'Home' }).click()
    await page.getByRole('button', { name: 'Update now' }).click()
    await expect.poll(shownBuild, { timeout: 30_000 }).toBe(nextBuild)
    await page.getByRole('link', { name: 'Continue with question 2' }).click()
    await expect(page.getByRole('progressbar')).toHaveAttribute('value', '1')

    expect(complaints).toEqual([])
    await context.close()
    await host.close()
  },
)
