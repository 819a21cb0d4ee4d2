import { expect, type Page } from '@playwright/test'
import type { Assignment } from '#src/domain/assignment/assignment.ts'
import { classPaths } from '#src/domain/class-paths.ts'
import { type ResultsDesign, sealAll, syntheticResults } from '#tests/exchange/synthetic-results.ts'
import { portableKey, seedClassroom } from '#tests/journeys/seed-classroom.ts'

/** Names as registers have them: long ones, ones read from the right, one without a space, one of one letter. */
const unusualNames = [
  'Maximiliane Elisabeth Wolfeschlegelsteinhausenbergerdorff-Pappenheimer',
  'محمد عبد الرحمن الفارسي',
  '佐藤 美咲',
  'O',
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
]

/** Two who are on the roster and send nothing. */
const silent = ['Zenobia Quiet', 'Ebenezer Away'].map(name => ({ name, className: '4b', extraMinutes: 0 }))

interface Classroom {
  readonly assignment: Assignment
  /** What the students send. */
  readonly files: readonly { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[]
}

/**
 * Opens the page on which the results of a class of thirty are collected: one key is wrong, one question tells nobody from
 * anybody, two on the roster sent nothing. `changes` of the design come on top.
 */
export async function prepareClassroom(
  page: Page,
  address: string,
  changes: Partial<ResultsDesign> = {},
): Promise<Classroom> {
  const key = await portableKey()
  const made = syntheticResults({
    seed: 'class pages',
    students: 30,
    questions: 24,
    wrongKey: 5,
    weak: 10,
    names: unusualNames,
    ...changes,
    publicKey: key.publicKey,
  })
  const [record, paper] = made.records
  const expected = { ...record, value: { ...record.value, roster: [...record.value.roster, ...silent] } }
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await seedClassroom(page, { key, records: [expected, paper] })
  await page.goto(`${address}#${classPaths.collect([made.assignment.assignmentId])}`)
  await page.reload()
  const files = await sealAll(made)
  return {
    assignment: made.assignment,
    files: files.map(({ name, text }) => ({ name, mimeType: '', buffer: Buffer.from(text) })),
  }
}

/** Drops all of them at once. */
export function dropResults(page: Page, { files }: Classroom): Promise<void> {
  return page.getByLabel('Files or zips').setInputFiles([...files])
}

/** The same with all results collected. */
export async function openClassroom(page: Page, changes: Partial<ResultsDesign> = {}): Promise<Assignment> {
  const classroom = await prepareClassroom(page, './', changes)
  await dropResults(page, classroom)
  await expect(page.getByText(`Done. ${classroom.files.length} taken in`)).toBeVisible()
  return classroom.assignment
}
