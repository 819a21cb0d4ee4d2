import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { momentOf, openPage, viewport, watched } from '#tests/bench/bench-page.ts'
import { slowCpu, unthrottled, type Conditions } from '#tests/bench/conditions.ts'
import { runTask } from '#tests/bench/run-task.ts'
import { chromiumLaunch } from '#tests/tools/chromium.ts'

/** Milliseconds, each start in a browser of its own on the same profile. */
export interface Starts {
  /** No checkpoint: every event is read. */
  readonly rebuilt: readonly number[]
  readonly withCheckpoint: readonly number[]
  readonly withCheckpointSlowCpu: readonly number[]
  /** One more response saved into that store. */
  readonly saves: readonly number[]
}

interface StartOptions {
  readonly origin: string
  readonly stopwatch: string
  readonly events: number
  readonly runs: number
}

/** How often the app is given time to write its checkpoint, and how long. */
const checkpointTries = 40
const checkpointMs = 3_000

const saves = 100

/** Behind a first look at 100,000 events the browser takes its time until it is idle and every file is stored. */
const workerMs = 240_000

/** Fills a profile with events through the app's own store and measures starts of the app on it. */
export async function measureStarts({ origin, stopwatch, events, runs }: StartOptions): Promise<Starts> {
  const profile = await mkdtemp(path.join(tmpdir(), 'pacs-ready-profile-'))

  async function inBrowser<Result>(
    conditions: Conditions,
    work: (page: Page) => Promise<Result>,
  ): Promise<Result> {
    const context = await chromium.launchPersistentContext(profile, { ...chromiumLaunch(), viewport })
    try {
      return await watched(context, origin, async () =>
        work((await openPage(context, conditions, [stopwatch])).page),
      )
    } finally {
      await context.close()
    }
  }

  const start = (page: Page) => openHome(page, origin)
  const repeat = async (conditions: Conditions, work: (page: Page) => Promise<number>) => {
    const durations: number[] = []
    while (durations.length < runs) durations.push(await inBrowser(conditions, work))
    return durations
  }

  try {
    await inBrowser(unthrottled, async page => {
      await runTask(page, origin, 'seed', events)
      await openHome(page, origin)
      await waitForWorker(page)
      await runTask(page, origin, 'forget-checkpoint')
    })
    const rebuilt = await repeat(unthrottled, async page => {
      const duration = await start(page)
      await runTask(page, origin, 'forget-checkpoint')
      return duration
    })
    await inBrowser(unthrottled, page => waitForCheckpoint(page, origin, events))
    const withCheckpoint = await repeat(unthrottled, start)
    const withCheckpointSlowCpu = await repeat(slowCpu, start)
    const saved = await inBrowser(unthrottled, page => runTask(page, origin, 'append', saves))
    return { rebuilt, withCheckpoint, withCheckpointSlowCpu, saves: saved }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Milliseconds from the navigation until Home shows where the learner stands. */
async function openHome(page: Page, origin: string): Promise<number> {
  await page.goto(`${origin}/`, { waitUntil: 'commit' })
  return momentOf(page, 'evidence')
}

/** Later starts come from the device, as those of anybody who has that many events. */
async function waitForWorker(page: Page): Promise<void> {
  await page
    .locator('html:is([data-offline="offline-ready"], [data-offline="unavailable"])')
    .waitFor({ state: 'attached', timeout: workerMs })
  const status = await page.locator('html').getAttribute('data-offline')
  if (status !== 'offline-ready') throw new Error(`The service worker is ${status}`)
}

async function waitForCheckpoint(page: Page, origin: string, events: number): Promise<void> {
  for (let tried = 0; tried < checkpointTries; tried += 1) {
    await openHome(page, origin)
    await page.waitForTimeout(checkpointMs)
    const [position = 0] = await runTask(page, origin, 'checkpoint-position')
    if (position >= events) return
  }
  throw new Error('The app wrote no checkpoint')
}
