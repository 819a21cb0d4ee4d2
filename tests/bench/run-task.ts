import type { Page } from '@playwright/test'
import * as z from 'zod/mini'

const numbers = z.array(z.number())

/** Long enough to make and to write 100,000 events on a busy machine. */
const patienceMs = 600_000

/** Lets the page of `tests/bench/workbench` do something and returns the numbers that come of it. */
export async function runTask(page: Page, origin: string, task: string, count = 0): Promise<number[]> {
  await page.goto(`${origin}/bench/?task=${task}&count=${count}`)
  const text = await page.locator('output:not(:empty)').textContent({ timeout: patienceMs })
  const { success, data } = numbers.safeParse(text === null ? null : parseJson(text))
  if (!success) throw new Error(`The task ${task} failed: ${text}`)
  return data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
