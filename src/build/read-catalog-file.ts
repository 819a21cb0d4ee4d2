import type * as z from 'zod/mini'
import type { FileProblem } from '#src/exchange/own-bank/file-problem.ts'
import { checkAgainst } from '#src/exchange/own-bank/schema-problems.ts'
import type { TextSource } from '#src/exchange/own-bank/text-source.ts'
import { readYaml } from '#src/exchange/own-bank/yaml-source.ts'
import type { Problem } from '#src/domain/question/problem.ts'

/** Files of the quizzes as texts, by path. */
export type Texts = ReadonlyMap<string, string>

/** A file that holds one value, with the places of its parts. */
export interface CatalogFile<T> {
  readonly value: T
  readonly source: TextSource
}

/**
 * Reads a file that holds one value and adds what is wrong to `problems`. Null if it is missing, is no YAML or does not fit
 * its schema; a value that breaks a rule of `check` is returned, so that others can be checked against it.
 */
export function readCatalogFile<T>(
  texts: Texts,
  file: string,
  schema: z.ZodMiniType<T>,
  check: (value: T) => Problem[],
  problems: FileProblem[],
): CatalogFile<T> | null {
  const text = texts.get(file)
  if (text === undefined) {
    problems.push({ file, line: 1, column: 1, path: '', message: 'This file is missing.' })
    return null
  }
  const source = readYaml(file, text)
  problems.push(...source.problems)
  if (source.problems.length > 0) return null
  const checked = checkAgainst(schema, source.value)
  const faults = checked.kind === 'problems' ? checked.problems : check(checked.value)
  problems.push(...faults.map(fault => source.problemAt(fault.path, fault.message)))
  return checked.kind === 'problems' ? null : { value: checked.value, source }
}
