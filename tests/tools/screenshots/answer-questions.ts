import type { Page } from '@playwright/test'
import { readQuizzes } from '#src/build/read-quizzes.ts'
import { plainOptions } from '#src/domain/bank-quality/plain-choice.ts'
import { plainText } from '#src/domain/question/plain-text.ts'
import type { Question } from '#src/domain/question/question.ts'

/** Slower than any question's limit for a response that counts. */
const thinkingMs = 100_000

interface KnownQuestion {
  readonly id: string
  readonly stem: string
  readonly skill: string
  /** Right options to tick. */
  readonly keys: readonly string[]
  /** Right text to type; empty for kinds that are not typed. */
  readonly typed: string
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

function typedKey(question: Question): string {
  if (question.kind === 'numeric') return String(question.key.value)
  return question.kind === 'short-text' ? (question.accepted[0] ?? '') : ''
}

/** The questions this script can answer: those with options or something to type. */
async function readKnown(): Promise<readonly KnownQuestion[]> {
  const { banks } = await readQuizzes('quizzes')
  const questions = banks.flatMap(({ skill, questions: own }) =>
    own.map(({ question }) => ({ skill, question })),
  )
  return questions
    .map(({ skill, question }) => ({
      id: question.id,
      stem: oneLine(plainText(question.stem)),
      skill: skill.id,
      keys: plainOptions(question)
        .filter(({ isKey }) => isKey)
        .map(({ text }) => oneLine(text)),
      typed: typedKey(question),
    }))
    .filter(({ keys, typed }) => keys.length > 0 || typed !== '')
}

let reading: Promise<readonly KnownQuestion[]> | null = null

function knownQuestions(): Promise<readonly KnownQuestion[]> {
  reading ??= readKnown()
  return reading
}

/** Ids of the questions of these skills that `answerQuestions` can answer right. */
export async function answerableQuestions(skills: readonly string[]): Promise<string[]> {
  return (await knownQuestions()).filter(({ skill }) => skills.includes(skill)).map(({ id }) => id)
}

async function findShown(page: Page): Promise<KnownQuestion | undefined> {
  const shown = oneLine((await page.locator('article form').innerText()).replaceAll('\n', ' '))
  return (await knownQuestions()).find(({ stem }) => shown.startsWith(stem))
}

/** Gives the right response; false when the question does not look as expected. */
async function giveKey(page: Page, { keys, typed }: KnownQuestion): Promise<boolean> {
  const field = page.locator('article form fieldset').first()
  if (typed !== '') {
    await field.getByRole('textbox').fill(typed)
    return true
  }
  const options = field.locator('label')
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
 * Answers a practice quiz from the question on screen to the summary: right where the skill is known, else "I don't know". Needs the page's clock installed, because responses given too fast would not
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
    const isGiven = question !== undefined && knows(question.skill) && (await giveKey(page, question))
    await (isGiven ? submit : page.getByRole('button', { name: 'I don’t know' })).click()
    const next = page.getByRole('button', { name: /^(?:Next question|To the summary)$/ })
    await next.waitFor()
    isLast = onlyFirst || (await next.innerText()) === 'To the summary'
    if (!onlyFirst) await next.click()
  }
}
