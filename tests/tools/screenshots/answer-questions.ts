import type { Page } from '@playwright/test'
import { readQuizzes } from '#src/build/read-quizzes.ts'
import { plainOptions } from '#src/domain/bank-quality/plain-choice.ts'
import { plainText } from '#src/domain/question/plain-text.ts'

/** Slower than any question's limit for a response that counts. */
const thinkingMs = 100_000

interface KnownQuestion {
  readonly stem: string
  readonly skill: string
  readonly keys: readonly string[]
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

let known: Promise<readonly KnownQuestion[]> | null = null

async function readKnown(): Promise<readonly KnownQuestion[]> {
  const { banks } = await readQuizzes('quizzes')
  return banks.flatMap(({ skill, questions }) =>
    questions.map(({ question }) => ({
      stem: oneLine(plainText(question.stem)),
      skill: skill.id,
      keys: plainOptions(question)
        .filter(({ isKey }) => isKey)
        .map(({ text }) => oneLine(text)),
    })),
  )
}

async function findShown(page: Page): Promise<KnownQuestion | undefined> {
  known ??= readKnown()
  const shown = oneLine((await page.locator('article form').innerText()).replaceAll('\n', ' '))
  return (await known).find(({ stem }) => shown.startsWith(stem))
}

/** Ticks the right options; false for kinds without options. */
async function tickKeys(page: Page, { keys }: KnownQuestion): Promise<boolean> {
  const options = page.locator('article form fieldset').first().locator('label')
  const texts = (await options.allInnerTexts()).map(oneLine)
  const places = keys.map(key => texts.findIndex(text => text.endsWith(key)))
  if (places.length === 0 || places.includes(-1)) return false
  for (const place of places) await options.nth(place).click()
  return true
}

interface Answering {
  /** Stop with the feedback on the first question. */
  readonly onlyFirst?: boolean
  readonly knows?: (skill: string) => boolean
}

/**
 * Answers a practice quiz from the question on screen to the summary: right where the skill is known and the kind
 * has options, else "I don't know". Needs the page's clock installed, because responses given too fast would not
 * count.
 */
export async function answerQuestions(
  page: Page,
  { onlyFirst = false, knows = () => true }: Answering = {},
): Promise<void> {
  for (let isLast = false; !isLast;) {
    const submit = page.getByRole('button', { name: 'Submit' })
    await submit.waitFor()
    await page.clock.fastForward(thinkingMs)
    const question = await findShown(page)
    const isTicked = question !== undefined && knows(question.skill) && (await tickKeys(page, question))
    await (isTicked ? submit : page.getByRole('button', { name: 'I don’t know' })).click()
    const next = page.getByRole('button', { name: /^(?:Next question|To the summary)$/ })
    await next.waitFor()
    isLast = onlyFirst || (await next.innerText()) === 'To the summary'
    if (!onlyFirst) await next.click()
  }
}
