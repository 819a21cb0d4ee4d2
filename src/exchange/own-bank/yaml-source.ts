import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, visit, type Document } from 'yaml'
import { printPath } from '#src/domain/question/problem.ts'
import type { FileProblem } from '#src/exchange/own-bank/file-problem.ts'
import { textPosition } from '#src/exchange/own-bank/text-position.ts'

type Path = readonly PropertyKey[]

/** A YAML file with its value and the way back from a path in the value to a place in the file. */
export interface YamlSource {
  readonly file: string
  readonly value: unknown
  /** Faults of the YAML itself; `value` is then null. */
  readonly problems: readonly FileProblem[]
  /** A problem at a path; a path to something missing points at the deepest part that is there. */
  readonly problemAt: (path: Path, message: string) => FileProblem
  /** A problem inside the text at a path, where it has the characters `found` for the `nth` time (from 0). */
  readonly problemInText: (path: Path, found: string, nth: number, message: string) => FileProblem
}

interface Place {
  /** Where the key or the list entry starts. */
  readonly offset: number
  /** Where the value starts and ends. */
  readonly range: readonly [number, number]
}

/** Reads YAML strictly: one document, no duplicate keys, no anchors (everything is read where it stands). */
export function readYaml(file: string, text: string): YamlSource {
  const document = parseDocument(text, { prettyErrors: false })
  const problemAt = (offset: number, path: Path, message: string): FileProblem => {
    return { file, ...textPosition(text, offset), path: printPath(path), message }
  }
  const faults = [...document.errors, ...document.warnings, ...findAliases(document)]
  return {
    file,
    value: faults.length === 0 ? document.toJS() : null,
    problems: faults.map(({ pos, message }) =>
      problemAt(pos[0], [], `This is not the YAML we read: ${message}.`),
    ),
    problemAt: (path, message) => problemAt(locate(document, path).offset, path, message),
    problemInText: (path, found, nth, message) => {
      const place = locate(document, path)
      return problemAt(findIn(text, place, found, nth) ?? place.offset, path, message)
    },
  }
}

function findAliases(document: Document): { pos: [number, number]; message: string }[] {
  const aliases: { pos: [number, number]; message: string }[] = []
  visit(document, (_key, node) => {
    if (isAlias(node) && node.range) {
      aliases.push({
        pos: [node.range[0], node.range[1]],
        message: 'Write the value out, aliases are not allowed',
      })
    }
  })
  return aliases
}

function locate(document: Document, path: Path): Place {
  let node: unknown = document.contents
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

/** A folded text breaks its lines anywhere, so a space in `found` matches any white space. */
function findIn(text: string, { range }: Place, found: string, nth: number): number | undefined {
  if (found.trim() === '') return undefined
  const pattern = found.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`)
  const matches = [...text.slice(range[0], range[1]).matchAll(new RegExp(pattern, 'g'))]
  const match = matches[nth] ?? matches[0]
  return match === undefined ? undefined : range[0] + match.index
}
