import type { AuthoredQuestion } from '#src/domain/question/question.ts'
import type { TextPiece } from '#tests/quizzes/facts/fact-problem.ts'

/** Keys that hold no words of the question: ids, choices of the schema, and citations in their own notation. */
const noWords = [
  'id',
  'kind',
  'covers',
  'secondSkill',
  'source',
  'pick',
  'format',
  'answer',
  'ask',
  'start',
  'to',
  'ending',
  'expert',
  'system',
  'service',
  'wanted',
]

/** Every text within a value that is meant to be read, with the path to it. */
export function* piecesOf(value: unknown, path = ''): Generator<TextPiece> {
  if (typeof value === 'string') {
    yield { path, text: value }
  } else if (Array.isArray(value)) {
    for (const [at, one] of value.entries()) yield* piecesOf(one, `${path}[${at}]`)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      if (!noWords.includes(key)) yield* piecesOf(one, path === '' ? key : `${path}.${key}`)
    }
  }
}

/**
 * Every text of a question a learner can read, and the keys and slips of picks, which name places; not what
 * learners wrongly type.
 */
export function questionPieces(question: AuthoredQuestion): TextPiece[] {
  return [...piecesOf(question)].filter(({ path }) => !/^slips\[\d+\]\.text$/.test(path))
}
