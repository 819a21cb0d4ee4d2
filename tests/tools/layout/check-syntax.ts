import { Visitor, type VisitorObject } from 'oxc-parser'
import { problemAt, type LayoutProblem, type SourceFile } from '#tests/tools/layout/source-file.ts'

const suppression =
  /@ts-(?:ignore|expect-error|nocheck|check)|(?:eslint|oxlint|biome|stylelint)-(?:disable|ignore)|(?:v8|c8|istanbul) ignore/

function checkSuppressions(file: SourceFile): LayoutProblem[] {
  return file.parsed.comments.flatMap(comment => {
    const found = suppression.exec(comment.value)?.[0]
    return found === undefined
      ? []
      : [problemAt(file, comment.start, 'suppression', `"${found}" hides a finding; change the code instead`)]
  })
}

/** Exported functions, constants, classes and interfaces of the domain say what they mean. */
function checkDocstrings(file: SourceFile): LayoutProblem[] {
  const ends = new Set(
    file.parsed.comments
      .filter(comment => comment.type === 'Block' && comment.value.startsWith('*'))
      .map(comment => comment.end),
  )
  return file.parsed.program.body.flatMap(statement => {
    if (statement.type !== 'ExportNamedDeclaration' || statement.declaration === null) return []
    if (statement.declaration.type === 'TSTypeAliasDeclaration') return []
    const before = file.text.slice(0, statement.start).trimEnd()
    return ends.has(before.length)
      ? []
      : [
          problemAt(
            file,
            statement.start,
            'docstring',
            'an export of the domain needs a /** sentence */ above it',
          ),
        ]
  })
}

/** An empty catch swallows a failure, with or without a comment inside; the clock is an argument in the domain. */
export function checkSyntax(file: SourceFile): LayoutProblem[] {
  const problems = checkSuppressions(file)
  const inDomain = file.path.startsWith('src/domain/')
  const noClock = (offset: number, code: string) => {
    if (inDomain)
      problems.push(problemAt(file, offset, 'clock', `${code} reads the clock; take the time as an argument`))
  }
  const visitor: VisitorObject = {
    CatchClause(node) {
      if (node.body.body.length === 0) {
        problems.push(problemAt(file, node.start, 'empty-catch', 'handle the failure, or let it through'))
      }
    },
    NewExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0) {
        noClock(node.start, 'new Date()')
      }
    },
    CallExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date') noClock(node.start, 'Date()')
    },
  }
  new Visitor(visitor).visit(file.parsed.program)
  if (inDomain) problems.push(...checkDocstrings(file))
  for (const error of file.parsed.errors) {
    problems.push(problemAt(file, error.labels[0]?.start ?? 0, 'syntax', error.message))
  }
  return problems
}
