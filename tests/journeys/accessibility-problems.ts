import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** The one the builder brings. */
const axe = readFileSync(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
)

type Options = Parameters<AxeBuilder['options']>[0]

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe-core finds on the page as it is now, one line per element; empty when all is well. */
export function accessibilityProblems(page: Page): Promise<string[]> {
  return findProblems(page, { type: 'tag', values: rules })
}

/** Text that cannot be told from what is behind it: all that can differ between themes. */
export function contrastProblems(page: Page): Promise<string[]> {
  return findProblems(page, { type: 'rule', values: ['color-contrast'] })
}

async function findProblems(page: Page, runOnly: NonNullable<Options['runOnly']>): Promise<string[]> {
  await loadAxe(page)
  // No page of ours has frames, for which alone the other mode opens a page of its own after each look.
  const builder = new AxeBuilder({ page, axeSource: ';' }).setLegacyMode()
  const { violations, passes, incomplete, inapplicable } = await builder
    .options({ runOnly, resultTypes: ['violations'] })
    .analyze()
  if (passes.length + incomplete.length + inapplicable.length === 0) return ['axe-core checked nothing']
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `${id}: ${help} at ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}

/** Once for each document: the builder would load it twice for each look, and each time the code begins cold. */
async function loadAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
}
