import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync, type ParseResult } from 'oxc-parser'

/** A TypeScript file as the layout rules see it. */
export interface SourceFile {
  /** From the root of the repository, with slashes. */
  readonly path: string
  readonly text: string
  readonly parsed: ParseResult
}

/** One broken rule at one place. */
export interface LayoutProblem {
  readonly path: string
  readonly line: number
  readonly rule: string
  readonly message: string
}

export function readSourceFile(root: string, filePath: string): SourceFile {
  const text = readFileSync(path.join(root, filePath), 'utf8')
  return { path: filePath, text, parsed: parseSync(filePath, text) }
}

/** The line, from 1, of an offset in the file. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

export function problemAt(file: SourceFile, offset: number, rule: string, message: string): LayoutProblem {
  return { path: file.path, line: lineAt(file.text, offset), rule, message }
}
