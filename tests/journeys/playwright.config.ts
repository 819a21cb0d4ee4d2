import { defineConfig, devices } from '@playwright/test'
import { chromiumLaunch } from '#tests/tools/chromium.ts'

/** Not the port of `npm start`, so that a running app is never mistaken for the build under test. */
const port = Number(process.env['JOURNEYS_PORT'] ?? 4183)
const address = `http://127.0.0.1:${port}`

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.journey.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  use: {
    baseURL: address,
    launchOptions: chromiumLaunch(),
    // Recording takes a quarter of a journey's time; `-- --trace on` makes one of the journey that fails.
    trace: 'off',
  },
  projects: [
    // What walks a long way is walked once, tagged @phone where the path to the date covers the desktop.
    {
      name: 'desktop',
      grepInvert: /@phone/,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
    },
    // What the size of the screen cannot change is tagged @desktop, since a skipped journey counts as a failed one.
    {
      name: 'phone',
      grepInvert: /@desktop/,
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
    },
  ],
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: '../..',
    url: address,
    reuseExistingServer: false,
    timeout: 60_000,
  },
})
