import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  visit,
} from 'yaml'
import { printPath } from '#src/domain/question/problem.ts'
import type { FileProblem } from '#src/exchange/own-bank/file-problem.ts'
import { findInText } from '#src/exchange/own-bank/find-in-text.ts'
import { forbiddenKeys, ownBankLimits } from '#src/exchange/own-bank/own-bank-limits.ts'
import { textPositions } from '#src/exchange/own-bank/text-position.ts'
import type { TextSource } from '#src/exchange/own-bank/text-source.ts'

type Path = readonly PropertyKey[]

interface Place {
  /** Where the key or the list entry starts. */
  readonly offset: number
  /** Where the value starts and ends. */
  readonly range: readonly [number, number]
}

interface Fault {
  readonly offset: number
  readonly message: string
}

/**
 * Reads YAML strictly: one document, no duplicate keys, no anchors (everything is read where it stands), nothing nested
 * without end, no keys that reach into an object's machinery.
 */
export function readYaml(file: string, text: string): TextSource {
  const { document, faults } = parse(text)
  const positionOf = textPositions(text)
  const problemAt = (offset: number, path: Path, message: string): FileProblem => {
    return { file, ...positionOf(offset), path: printPath(path), message }
  }
  return {
    file,
    value: faults.length === 0 ? document?.toJS({ maxAliasCount: 0 }) : null,
    problems: faults.map(({ offset, message }) => problemAt(offset, [], message)),
    problemAt: (path, message) => problemAt(locate(document, path).offset, path, message),
    problemInText: (path, found, nth, message) => {
      const place = locate(document, path)
      return problemAt(findInText(text, place.range, found, nth) ?? place.offset, path, message)
    },
  }
}

function parse(text: string): { readonly document: Document | undefined; readonly faults: Fault[] } {
  const parser = new Parser()
  let tooDeepAt: number | null = null

  /** Stops before what reads the pieces would run out of stack. */
  function* pieces() {
    for (const lexeme of new Lexer().lex(text)) {
      yield* parser.next(lexeme)
      if (isTooDeep(parser)) {
        tooDeepAt = parser.offset
        return
      }
    }
    yield* parser.end()
  }

  const [document, second] = new Composer().compose(pieces(), true, text.length)
  if (tooDeepAt !== null) {
    const message = `This is nested more than ${ownBankLimits.depth} levels deep.`
    return { document, faults: [{ offset: tooDeepAt, message }] }
  }
  const faults = [...(document?.errors ?? []), ...(document?.warnings ?? [])].map(({ pos, message }) => ({
    offset: pos[0],
    message: `This is not the YAML we read: ${message}.`,
  }))
  if (second !== undefined)
    faults.push({
      offset: second.range[0],
      message: 'This is not the YAML we read: Source contains multiple documents. Write one.',
    })
  return { document, faults: [...faults, ...findForbidden(document)] }
}

const collections: readonly string[] = ['block-map', 'block-seq', 'flow-collection']

function isTooDeep({ stack }: Parser): boolean {
  if (stack.length <= ownBankLimits.depth) return false
  return stack.filter(({ type }) => collections.includes(type)).length > ownBankLimits.depth
}

function findForbidden(document: Document | undefined): Fault[] {
  const faults: Fault[] = []
  visit(document ?? null, (_key, node) => {
    if (isAlias(node) && node.range)
      faults.push({
        offset: node.range[0],
        message: 'This is not the YAML we read: Write the value out, aliases are not allowed.',
      })
    if (!isPair(node)) return
    const { key } = node
    if (isNode(key) && key.range && !isScalar(key))
      faults.push({
        offset: key.range[0],
        message:
          "This is not the YAML we read: A key must be a word. An expression stands in quotes: '{{total}}'.",
      })
    if (isScalar(key) && key.range && forbiddenKeys.includes(key.value))
      faults.push({
        offset: key.range[0],
        message: `No question has a key "${String(key.value)}". Leave it out.`,
      })
  })
  return faults
}

function locate(document: Document | undefined, path: Path): Place {
  let node: unknown = document?.contents
  let place: Place = { offset: 0, range: [0, 0] }
  for (const step of path) {
    let start: unknown
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step)
      start = pair?.key
      node = pair?.value
    } else if (isSeq(node) && typeof step === 'number') {
      start = node.items[step]
      node = start
    } else {
      return place
    }
    if (!isNode(start) || !start.range) return place
    const valueRange = isNode(node) && node.range ? node.range : start.range
    place = { offset: start.range[0], range: [valueRange[0], valueRange[1]] }
  }
  return place
}
