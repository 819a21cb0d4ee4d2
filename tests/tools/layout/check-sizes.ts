import { Visitor } from 'oxc-parser'
import { longestDomainFunction, longestFile } from '#tests/tools/layout/layers.ts'
import { lineAt, problemAt, type LayoutProblem, type SourceFile } from '#tests/tools/layout/source-file.ts'

const isTest = (path: string) => /\.(?:test|browser|journey)\.tsx?$/.test(path)

export function checkFileLength(file: SourceFile): LayoutProblem[] {
  const most = isTest(file.path) ? longestFile.test : longestFile.source
  const lines = lineAt(file.text, file.text.trimEnd().length)
  return lines <= most
    ? []
    : [problemAt(file, file.text.trimEnd().length, 'file-length', `${lines} lines; ${most} is the most`)]
}

interface Measured {
  readonly file: SourceFile
  readonly start: number
  readonly lines: number
}

function functionsOf(file: SourceFile): Measured[] {
  const found: Measured[] = []
  const measure = (node: { start: number; end: number }) => {
    found.push({
      file,
      start: node.start,
      lines: lineAt(file.text, node.end) - lineAt(file.text, node.start) + 1,
    })
  }
  new Visitor({
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
  }).visit(file.parsed.program)
  return found
}

/** Nine of ten functions of the domain keep to the length; when they do not, the longest are named. */
export function checkDomainFunctions(files: readonly SourceFile[]): LayoutProblem[] {
  const functions = files
    .filter(file => file.path.startsWith('src/domain/'))
    .flatMap(functionsOf)
    .toSorted((a, b) => a.lines - b.lines)
  const p90 = functions[Math.ceil(functions.length * 0.9) - 1]
  if (p90 === undefined || p90.lines <= longestDomainFunction) return []
  return functions
    .filter(one => one.lines > longestDomainFunction)
    .map(one =>
      problemAt(
        one.file,
        one.start,
        'function-length',
        `${one.lines} lines; more than one in ten domain functions is longer than ${longestDomainFunction}`,
      ),
    )
}
