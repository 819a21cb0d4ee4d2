import type { Problem } from '#src/domain/question/problem.ts'
import {
  bankIdOf,
  bankNameOf,
  ownBankFileSchema,
  ownBankFormat,
  ownBankVersion,
  skillFileSchema,
} from '#src/exchange/own-bank/own-bank-file.ts'
import { checkAgainst } from '#src/exchange/own-bank/schema-problems.ts'
import { valueAt } from '#src/exchange/own-bank/value-at.ts'

/** A bank file but for its questions, which are still to be read. */
export interface BankFrame {
  readonly kind: 'frame'
  readonly bankId: string
  readonly name: string
  /** The skill of all its questions, or null when each names its own. */
  readonly skillOfFile: string | null
  readonly questions: readonly unknown[]
  readonly problems: readonly Problem[]
}

type FrameReading = BankFrame | { readonly kind: 'problems'; readonly problems: readonly Problem[] }

/** Longest name, in characters as people count them. */
const longestName = 100

/** Reads what is around the questions. A table, and a file as shipped banks are, is called after the file. */
export function readFrame(value: unknown, fileName: string, wantedId?: string): FrameReading {
  const isOurs = valueAt(value, ['format']) !== undefined
  const version = valueAt(value, ['version'])
  if (isOurs && typeof version === 'number' && version > ownBankVersion) {
    const message = `A newer version of PACS Ready wrote this bank (version ${version}). Reload the app to update it, then try again.`
    return { kind: 'problems', problems: [{ path: ['version'], message }] }
  }
  if (isOurs) {
    const checked = checkAgainst(ownBankFileSchema, value)
    if (checked.kind === 'problems') return checked
    const { id, name, questions } = checked.value
    return frame({ bankId: wantedId ?? id, name, skillOfFile: null, questions })
  }
  const named = { bankId: wantedId ?? bankIdOf(fileName), name: bankNameOf(fileName) }
  if (fileName.toLowerCase().endsWith('.csv'))
    return frame({ ...named, skillOfFile: null, questions: listAt(value) })
  if (valueAt(value, ['skill']) === undefined) return { kind: 'problems', problems: [noBank] }
  const checked = checkAgainst(skillFileSchema, value)
  if (checked.kind === 'problems') return checked
  const { skill, questions } = checked.value
  return frame({ ...named, skillOfFile: skill, questions })
}

const noBank: Problem = {
  path: [],
  message: `This is no bank: it must begin with format: ${ownBankFormat}, or with a skill. Begin with the template.`,
}

function listAt(value: unknown): readonly unknown[] {
  const questions = valueAt(value, ['questions'])
  return Array.isArray(questions) ? questions : []
}

function frame(found: Omit<BankFrame, 'kind' | 'problems'>): BankFrame {
  const characters = [...new Intl.Segmenter().segment(found.name)].length
  const message = `This name has ${characters} characters; ${longestName} are the most. Shorten it.`
  return { kind: 'frame', ...found, problems: characters > longestName ? [{ path: ['name'], message }] : [] }
}
