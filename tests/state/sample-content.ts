import { outline } from '#src/content/outline.ts'
import type { LoadBank } from '#src/content/bank-loader.ts'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import type { Outline } from '#src/domain/catalog/outline.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { QuestionKind } from '#src/domain/question/question-kinds.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'

/** Where the sample questions live: two kinds in `dicom-web`, the others in `hl7-syntax`. */
const skillOf = (kind: QuestionKind) =>
  kind === 'single-choice' || kind === 'multi-select' ? 'dicom-web' : 'hl7-syntax'

const questions: readonly Question[] = Object.values(sampleQuestions)

const index: readonly IndexedQuestion[] = questions.map(({ id, level, kind }) => ({
  id,
  level,
  kind,
  skill: skillOf(kind),
  hash: `hash-of-${id}`,
}))

/** The shipped skills and roles, with one question of each kind to ask. */
export const sampleOutline: Outline = { ...outline, index }

export const sampleId = (kind: QuestionKind) => sampleQuestions[kind].id

/** Banks of the sample questions; notes which were asked for. Those in `away` cannot be fetched. */
export function sampleBanks() {
  const asked: string[] = []
  const away = new Set<string>()
  const loadBank: LoadBank = async skill => {
    asked.push(skill)
    if (away.has(skill)) return { kind: 'failed', reason: `The questions of ${skill} could not be fetched.` }
    const own = index.filter(question => question.skill === skill)
    return {
      kind: 'bank',
      questions: new Map(
        own.flatMap(({ id, hash }) => {
          const question = questions.find(one => one.id === id)
          return question === undefined ? [] : [[id, { question, hash }]]
        }),
      ),
    }
  }
  return { loadBank, asked, away }
}

/** Services for a page whose banks hold the sample questions. */
export function sampleContent() {
  return { outline: sampleOutline, loadBank: sampleBanks().loadBank }
}
