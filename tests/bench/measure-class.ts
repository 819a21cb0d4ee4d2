import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { classPaths, pathsOfClass } from '#src/domain/class-paths.ts'
import { inFreshContext, openPage } from '#tests/bench/bench-page.ts'
import { unthrottled } from '#tests/bench/conditions.ts'
import { readHeap } from '#tests/bench/measure-heap.ts'
import { sealAll, syntheticResults } from '#tests/exchange/synthetic-results.ts'
import { portableKey, seedClassroom } from '#tests/journeys/seed-classroom.ts'

/** How large a class is. */
export interface ClassSize {
  readonly students: number
  readonly questions: number
}

/** What a class of that size costs; milliseconds, but for the heap. */
export interface ClassCost {
  /** From choosing the files to the word that all are taken in. */
  readonly collect: number
  /** The longest the page could do nothing else meanwhile. */
  readonly longestTask: number
  /** From a reload to the list of results, scored; to the gap map; to the statistics of the questions. */
  readonly read: number
  readonly map: number
  readonly analysis: number
  /** The longest the page could do nothing else on the way to any of the three, the start of the app included. */
  readonly longestOpening: number
  /** Megabytes after garbage collection, with the class read. */
  readonly heap: number
}

/** Longer than the budget by far. */
const patience = { timeout: 300_000 }

/** Collects the files of a synthetic class in a page that knows its assignment only, and opens what is made of them. */
export function measureClass(browser: Browser, origin: string, size: ClassSize): Promise<ClassCost> {
  return inFreshContext(browser, origin, async context => {
    const key = await portableKey()
    const made = syntheticResults({ seed: 'bench', ...size, publicKey: key.publicKey })
    const { page, session } = await openPage(context, unthrottled, [])
    await page.goto(`${origin}/`)
    await page.getByRole('heading', { level: 1 }).waitFor(patience)
    await page.waitForLoadState('networkidle')
    await seedClassroom(page, { key, records: made.records })
    const ids = [made.assignment.assignmentId]
    await page.goto(`${origin}/#${classPaths.collect(ids)}`)
    await page.reload()
    const collected = await withFiles(await sealAll(made), files => collectFiles(page, files))
    const open = (to: string, name: string) => timeOpening(page, `${origin}/#${to}`, name)
    const read = await open(classPaths.collect(ids), 'Results, worst first')
    const map = await open(classPaths.gapMap(ids), 'Students by skills')
    const analysis = await open(pathsOfClass(ids, null).questions(), 'Statistics of every question')
    return {
      ...collected,
      read: read.opened,
      map: map.opened,
      analysis: analysis.opened,
      longestOpening: Math.max(read.longestTask, map.longestTask, analysis.longestTask),
      heap: await readHeap(session),
    }
  })
}

/** Puts the files into a folder while `run` needs them there. */
async function withFiles<Result>(
  files: readonly { readonly name: string; readonly text: string }[],
  run: (paths: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pacs-ready-results-'))
  try {
    const paths = files.map(({ name }) => path.join(folder, name))
    await Promise.all(files.map(({ text }, place) => writeFile(paths[place] ?? '', text)))
    return await run(paths)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function collectFiles(
  page: Page,
  files: readonly string[],
): Promise<Pick<ClassCost, 'collect' | 'longestTask'>> {
  const field = page.getByLabel('Files or zips')
  await field.waitFor(patience)
  await page.evaluate(() => {
    new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) performance.measure('bench:task', { start: 0, duration })
    }).observe({ type: 'longtask' })
  })
  const start = performance.now()
  await field.setInputFiles([...files])
  await page.getByText(`Done. ${files.length} taken in`).waitFor(patience)
  const collect = performance.now() - start
  const tasks = await page.evaluate(() =>
    performance.getEntriesByName('bench:task').map(({ duration }) => duration),
  )
  return { collect, longestTask: Math.max(0, ...tasks) }
}

/**
 * From a reload to something of this name on the page; the class is read from the store and scored on the way.
 * Looked for every 20 ms: a locator looks twice a second after its first tries, which added up to half a second.
 */
async function timeOpening(
  page: Page,
  address: string,
  name: string,
): Promise<{ readonly opened: number; readonly longestTask: number }> {
  await page.goto(address)
  const start = performance.now()
  await page.reload()
  await page.waitForFunction(isShown, name, { polling: 20, ...patience })
  return { opened: performance.now() - start, longestTask: await longestTaskOf(page) }
}

/** Runs in the page: whether a list, a table or a part of the page is called so. */
function isShown(name: string): boolean {
  return [...document.querySelectorAll('main :is(ul, ol, table, h2, caption)')].some(
    element => element.getAttribute('aria-label') === name || element.textContent === name,
  )
}

/** The longest task since the page was loaded, and until it has shown what comes right after; 0 where all were short. */
function longestTaskOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const durations: number[] = [0]
    const observer = new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) durations.push(duration)
    })
    observer.observe({ type: 'longtask', buffered: true })
    await new Promise(resolve => setTimeout(resolve, 1_000))
    observer.disconnect()
    return Math.max(...durations)
  })
}
