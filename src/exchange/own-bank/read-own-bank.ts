import { shortHash } from '#src/domain/assignment/assignment-hash.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import type { OwnBank } from '#src/domain/question/own-bank.ts'
import { cleanValue } from '#src/exchange/own-bank/clean-value.ts'
import { readCsv } from '#src/exchange/own-bank/csv-source.ts'
import { explainSize } from '#src/exchange/own-bank/explain-size.ts'
import type { FileProblem } from '#src/exchange/own-bank/file-problem.ts'
import { readFileText } from '#src/exchange/own-bank/file-text.ts'
import { readJson } from '#src/exchange/own-bank/json-source.ts'
import { ownBankLimits } from '#src/exchange/own-bank/own-bank-limits.ts'
import { createProblemList, type ProblemList } from '#src/exchange/own-bank/problem-list.ts'
import { type BankFrame, readFrame } from '#src/exchange/own-bank/read-frame.ts'
import { readOwnQuestion, type SkillTopics } from '#src/exchange/own-bank/read-own-question.ts'
import type { TextSource } from '#src/exchange/own-bank/text-source.ts'
import { valueAt } from '#src/exchange/own-bank/value-at.ts'
import { readYaml } from '#src/exchange/own-bank/yaml-source.ts'

export type OwnBankReading =
  /** All of it can be used. `removed` counts invisible characters that were taken out of its texts. */
  | { readonly kind: 'read'; readonly bank: OwnBank; readonly removed: number }
  /** The first of them by place, and how many there are in all; nothing of the file can be used. */
  | { readonly kind: 'problems'; readonly problems: readonly FileProblem[]; readonly count: number }
  /** The file as a whole is none we read; `sentence` says why and what to do. */
  | { readonly kind: 'refused'; readonly sentence: string }

export interface ReadingStep {
  readonly step: 'parsing' | 'checking'
  /** Questions done of all; both 0 while the file is parsed. */
  readonly done: number
  readonly of: number
}

export interface ReadOptions {
  /** All skills there are. */
  readonly skills: readonly SkillTopics[]
  /** Takes the place of the id in the file, so that it can stand beside another bank of that id. */
  readonly bankId?: string | undefined
  readonly onStep?: (step: ReadingStep) => void
}

/**
 * Reads a bank somebody made: JSON, YAML or a table (CSV). All or nothing, in this order: size, first bytes, UTF-8,
 * nesting and keys, the writing, the schema, the rules, Markdown. What is wrong is listed with its place.
 */
export async function readOwnBank(file: File, options: ReadOptions): Promise<OwnBankReading> {
  const { onStep = () => {} } = options
  const readText = formats[extensionOf(file.name)]
  if (readText === undefined)
    return { kind: 'refused', sentence: 'Choose a file whose name ends in .json, .yaml, .yml or .csv.' }
  const content = await readFileText(file)
  if (content.kind === 'refused') return content
  onStep({ step: 'parsing', done: 0, of: 0 })
  const { source, cellProblems } = readText(file.name, content.text)
  const list = createProblemList(ownBankLimits.problemsListed)
  if (source.problems.length > 0) {
    list.addAll(source.problems)
    return list.result()
  }
  const { value, removed, problems } = cleanValue(source.value)
  const frame = readFrame(value, file.name, options.bankId)
  for (const { path, message } of [...problems, ...frame.problems])
    list.add(() => source.problemAt(path, message))
  list.addAll(cellProblems)
  if (frame.kind === 'problems') return list.result()
  const questions = readQuestions(frame, { ...options, source, list, onStep })
  if (list.count() > 0) return list.result()
  const { bankId, name } = frame
  const bankHash = shortHash(canonicalJson({ bankId, questions: questions.map(({ hash }) => hash) }))
  const bank = { bankHash, bankId, name, questions }
  const sentence = explainSize(bank)
  return sentence === null ? { kind: 'read', bank, removed } : { kind: 'refused', sentence }
}

interface TextReading {
  readonly source: TextSource
  readonly cellProblems: readonly FileProblem[]
}

const yaml = (file: string, text: string): TextReading => ({ source: readYaml(file, text), cellProblems: [] })

const formats: Readonly<Partial<Record<string, (file: string, text: string) => TextReading>>> = {
  json: (file, text) => ({ source: readJson(file, text), cellProblems: [] }),
  yaml,
  yml: yaml,
  csv: (file, text) => {
    const source = readCsv(file, text)
    return { source, cellProblems: source.cellProblems }
  },
}

function extensionOf(name: string): string {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(formats, extension) ? extension : ''
}

/** How often it is told how far reading is. */
const questionsPerStep = 20

interface Circumstances extends ReadOptions {
  readonly source: TextSource
  readonly list: ProblemList
  readonly onStep: (step: ReadingStep) => void
}

function readQuestions(frame: BankFrame, circumstances: Circumstances): OwnBank['questions'] {
  const { skills, source, list, onStep } = circumstances
  const { bankId, skillOfFile, questions: all } = frame
  findRepeatedIds(all, circumstances)
  return all.flatMap((written, index) => {
    if (index % questionsPerStep === 0) onStep({ step: 'checking', done: index, of: all.length })
    // A row of a table whose cells have been found wrong already.
    if (written === null && list.count() > 0) return []
    const reading = readOwnQuestion(written, { bankId, skills, skillOfFile })
    if (reading.kind === 'read') return [reading.question]
    for (const { path, message, found = '', before = '' } of reading.problems) {
      const nth = before.split(found).length - 1
      list.add(() => source.problemInText(['questions', index, ...path], found, nth, message))
    }
    return []
  })
}

function findRepeatedIds(questions: readonly unknown[], { source, list }: Circumstances): void {
  const firstById = new Map<unknown, number>()
  for (const [index, question] of questions.entries()) {
    const id = valueAt(question, ['id'])
    if (typeof id !== 'string') continue
    const first = firstById.get(id)
    if (first === undefined) {
      firstById.set(id, index)
      continue
    }
    list.add(() => {
      const { line } = source.problemAt(['questions', first], '')
      const message = `Line ${line} has a question of this id already. Give each its own.`
      return source.problemAt(['questions', index, 'id'], message)
    })
  }
}
