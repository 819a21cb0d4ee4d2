import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe-core finds on the page as it is now, one line per element; empty when all is well. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  return linesOf(await new AxeBuilder({ page }).withTags(rules).analyze())
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
