import { printPath } from '#src/domain/question/problem.ts'
import type { FileProblem } from '#src/exchange/own-bank/file-problem.ts'
import { findInText } from '#src/exchange/own-bank/find-in-text.ts'
import { JsonFault, type JsonPlaces, parseJson } from '#src/exchange/own-bank/parse-json.ts'
import { textPositions } from '#src/exchange/own-bank/text-position.ts'
import type { TextSource } from '#src/exchange/own-bank/text-source.ts'
import { valueAt } from '#src/exchange/own-bank/value-at.ts'

type Path = readonly PropertyKey[]

/** Reads JSON as strictly as `readYaml` reads YAML: no duplicate keys, nothing nested without end. */
export function readJson(file: string, text: string): TextSource {
  const positionOf = textPositions(text)
  const problemAt = (offset: number, path: Path, message: string): FileProblem => {
    return { file, ...positionOf(offset), path: printPath(path), message }
  }
  const parsed = parse(text)
  if (parsed instanceof JsonFault) {
    const problem = problemAt(parsed.offset, [], parsed.message)
    return { file, value: null, problems: [problem], problemAt: () => problem, problemInText: () => problem }
  }
  const { value, places } = parsed
  return {
    file,
    value,
    problems: [],
    problemAt: (path, message) => problemAt(locate(value, places, path), path, message),
    problemInText: (path, found, nth, message) => {
      const start = locate(value, places, path)
      // A text stands on one line, so the end of its line is far enough to look.
      const end = text.indexOf('\n', start)
      const range = [start, end < 0 ? text.length : end] as const
      return problemAt(findInText(text, range, found, nth) ?? start, path, message)
    },
  }
}

function parse(text: string): ReturnType<typeof parseJson> | JsonFault {
  try {
    return parseJson(text)
  } catch (error) {
    if (error instanceof JsonFault) return error
    throw error
  }
}

/** Where the key or the list entry at a path starts; of a path to something missing the deepest part that is there. */
function locate(root: unknown, places: JsonPlaces, path: Path): number {
  let offset = 0
  let node = root
  for (const step of path) {
    if (typeof node !== 'object' || node === null || typeof step === 'symbol') return offset
    const next = places.get(node)?.get(step)
    if (next === undefined) return offset
    offset = next
    node = valueAt(node, [step])
  }
  return offset
}
