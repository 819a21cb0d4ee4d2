import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What a narrow screen can change by hiding and moving things; the rest is the same page as on a wide one. */
const layoutRules = [
  'aria-hidden-focus',
  'bypass',
  'button-name',
  'heading-order',
  'label',
  'landmark-one-main',
  'link-name',
  'page-has-heading-one',
  'region',
  'scrollable-region-focusable',
  'select-name',
  'target-size',
]

/** What axe-core finds on the page as it is now, one line per element; empty when all is well. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  return linesOf(await new AxeBuilder({ page }).withTags(rules).analyze())
}

/** What axe-core finds by the rules that the size of the screen can break. */
export async function layoutProblems(page: Page): Promise<string[]> {
  return linesOf(await new AxeBuilder({ page }).withRules(layoutRules).analyze())
}

/** Text that cannot be told from what is behind it: all that can differ between themes. */
export async function contrastProblems(page: Page): Promise<string[]> {
  return linesOf(await new AxeBuilder({ page }).withRules('color-contrast').analyze())
}

type Findings = Awaited<ReturnType<AxeBuilder['analyze']>>

function linesOf({ violations, passes, incomplete, inapplicable }: Findings): string[] {
  if (passes.length + incomplete.length + inapplicable.length === 0) return ['axe-core checked nothing']
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `${id}: ${help} at ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}
