import { readdirSync } from 'node:fs'
import path from 'node:path'
import { checkImports } from '#tests/tools/layout/check-imports.ts'
import { checkName } from '#tests/tools/layout/check-names.ts'
import { checkDomainFunctions, checkFileLength } from '#tests/tools/layout/check-sizes.ts'
import { checkSyntax } from '#tests/tools/layout/check-syntax.ts'
import { readSourceFile, type LayoutProblem } from '#tests/tools/layout/source-file.ts'

/** What was read and what was wrong; reading nothing is for the caller to notice. */
export interface LayoutReport {
  readonly filesRead: number
  readonly problems: readonly LayoutProblem[]
}

function filesUnder(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter(file => !/(?:^|\/)(?:fixtures|node_modules|__screenshots__)\//.test(file))
}

/** Checks what the linter has no rule for: layers, names, sizes, suppressions (`layers.ts` holds the tables). */
export function checkLayout(root: string): LayoutReport {
  const paths = ['src', 'tests'].flatMap(folder => filesUnder(root, folder)).toSorted()
  const files = paths.filter(file => /\.tsx?$/.test(file)).map(file => readSourceFile(root, file))
  const problems = [
    ...paths.flatMap(checkName),
    ...files.flatMap(file => [...checkImports(file), ...checkSyntax(file), ...checkFileLength(file)]),
    ...checkDomainFunctions(files),
  ]
  return { filesRead: files.length, problems }
}
