import { stringify } from 'yaml'
import { outline } from '#src/content/outline.ts'
import { type OwnBankReading, readOwnBank, type ReadOptions } from '#src/exchange/own-bank/read-own-bank.ts'
import type { OwnBank } from '#src/domain/question/own-bank.ts'
import { sampleSkill } from '#tests/domain/question/sample-questions.ts'

/** Skills as the app has them; the sample questions belong to `hl7-syntax`. */
export const testSkills = outline.skills.map(({ id }) =>
  id === sampleSkill.id ? sampleSkill : { id, subTopics: [] },
)

/** A question with as little as one needs. */
export const smallQuestion = {
  skill: 'hl7-syntax',
  id: 'q1',
  kind: 'single-choice',
  level: 40,
  stem: 'Which field has the message control ID?',
  options: [
    { id: 'a', text: 'MSH-9' },
    { id: 'b', text: 'MSH-10' },
  ],
  key: 'b',
  explanation: 'MSH-9 is the type.',
}

/** A bank file of these questions, as JSON would have it. */
export const bankOf = (...questions: readonly unknown[]) => ({
  format: 'pacsready-bank',
  version: 1,
  id: 'ct-quiz',
  name: 'CT quiz',
  questions,
})

/** The same as YAML, everything written where it stands. */
export function asYaml(value: unknown): string {
  return stringify(value, { aliasDuplicateObjects: false })
}

export function fileOf(name: string, content: string | Uint8Array<ArrayBuffer>): File {
  return new File([content], name)
}

/** A file that begins with these bytes. */
export function bytesOf(...bytes: number[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...bytes, 1, 2, 3, 4])
}

/** Reads a text as a file of this name. */
export function readText(name: string, text: string, options: Partial<ReadOptions> = {}) {
  return readOwnBank(fileOf(name, text), { skills: testSkills, ...options })
}

/** Reads what JSON can hold as a JSON file. */
export function readAsJson(value: unknown, options: Partial<ReadOptions> = {}) {
  return readText('bank.json', JSON.stringify(value, null, 2), options)
}

/** The bank, or an error that says why there is none. */
export function bankIn(reading: OwnBankReading): OwnBank {
  if (reading.kind === 'read') return reading.bank
  throw new Error(JSON.stringify(reading, null, 2))
}

/** The problems as lines such as `5 questions[0].key: The key names ...`. */
export function problemsIn(reading: OwnBankReading): string[] {
  if (reading.kind === 'refused') return [reading.sentence]
  if (reading.kind === 'read') return []
  return reading.problems.map(({ line, path, message }) => `${line} ${path}: ${message}`)
}
