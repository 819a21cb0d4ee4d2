import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { preview } from 'vite'
import { chromiumLaunch } from '#tests/tools/chromium.ts'
import { devices, readmeFolder, readmeScreens, type Screen } from '#tests/tools/screenshots/screens.ts'

/** `npm run screenshots` takes the README's; `npm run screenshots -- --all <folder>` takes everything for review. */
const all = process.argv.indexOf('--all')
const folder = all < 0 ? readmeFolder : process.argv[all + 1]

interface Look {
  readonly theme: 'dark' | 'light'
  readonly width: number
  readonly height: number
}

const looks: readonly Look[] =
  all < 0
    ? [{ theme: 'dark', width: 1280, height: 1060 }]
    : (['dark', 'light'] as const).flatMap(theme => [
        { theme, width: 1280, height: 800 },
        { theme, width: 390, height: 844 },
      ])

/** Visits the screens of one device one after the other and takes those that are wanted. */
async function visit(
  browser: Browser,
  address: string,
  screens: readonly Screen[],
  look: Look,
): Promise<void> {
  const { theme, width, height } = look
  const context = await browser.newContext({
    colorScheme: theme,
    reducedMotion: 'reduce',
    viewport: { width, height },
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(address)
  for (const { name, open } of screens) {
    try {
      await open(page)
      if (all < 0 && !readmeScreens.includes(name)) continue
      await page.evaluate(() => document.fonts.ready)
      const file = all < 0 ? `${name}.png` : `${name}-${theme}-${width}.png`
      await page.screenshot({
        path: path.join(folder ?? '', file),
        fullPage: all >= 0,
        animations: 'disabled',
      })
      console.log(`${name} ${theme} ${width} x ${height}`)
    } catch (error) {
      // The others are still worth having.
      console.error(`${name} ${theme} ${width} failed: ${String(error)}`)
      process.exitCode = 1
    }
  }
  await context.close()
}

if (folder === undefined) {
  console.error('Name a folder: npm run screenshots -- --all <folder>')
  process.exitCode = 1
} else {
  mkdirSync(folder, { recursive: true })
  const server = await preview({ preview: { host: '127.0.0.1', port: 4193 }, logLevel: 'warn' })
  const browser = await chromium.launch(chromiumLaunch())
  const address = server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:4193/'
  for (const look of looks) {
    for (const screens of devices) await visit(browser, address, screens, look)
  }
  await browser.close()
  await server.close()
}
