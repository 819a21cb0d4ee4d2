import {
  type QuestionKind,
  questionKinds,
  type QuestionLevel,
  questionLevels,
} from '#src/domain/question/question-kinds.ts'

/** Code point of the first kind and level; the 52 characters from here on need no escape in JSON or JavaScript. */
const firstCode = 40

/** One character for kind and level of a question in the index of a build. Ten kinds fit. */
export function writeIndexCode(kind: QuestionKind, level: QuestionLevel): string {
  return String.fromCharCode(
    firstCode + questionKinds.indexOf(kind) * questionLevels.length + questionLevels.indexOf(level),
  )
}

/** Kind and level of the character at a place; undefined where this build knows none. */
export function readIndexCode(codes: string, place: number) {
  const code = codes.charCodeAt(place) - firstCode
  return {
    kind: questionKinds[Math.floor(code / questionLevels.length)],
    level: questionLevels[code % questionLevels.length],
  }
}
