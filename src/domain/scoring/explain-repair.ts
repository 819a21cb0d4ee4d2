import type { QuestionOf } from '#src/domain/question/question.ts'
import type { ResponseOf } from '#src/domain/question/response.ts'
import type { RichText } from '#src/domain/question/rich-text.ts'
import { repairFields } from '#src/domain/repair/repair-fields.ts'
import { isFieldRight, tryRepair } from '#src/domain/repair/try-repair.ts'
import type { ExplanationOf } from '#src/domain/scoring/explanation.ts'
import { fitsRepair } from '#src/domain/scoring/score-repair.ts'

/** Every field at first, as given and by the key, and what the system answers to what was given and to the key. */
export function explainRepair(
  question: QuestionOf<'repair'>,
  response: ResponseOf<'repair'> | null,
): Pick<ExplanationOf<'repair', RichText>, 'fields' | 'tries' | 'given' | 'key'> {
  const given = response !== null && fitsRepair(question, response) ? response.values : null
  return {
    fields: repairFields(question).map(({ name, start }) => {
      const value = given?.[name] ?? null
      const key = question.key[name] ?? start
      const startRight = isFieldRight(question, name, start)
      return {
        name,
        start,
        given: value,
        key,
        startRight,
        right: value !== null && isFieldRight(question, name, value),
        reason: question.reasons?.[name] ?? null,
      }
    }),
    tries: response?.tries ?? 0,
    given: given === null ? null : tryRepair(question, given),
    key: tryRepair(question, question.key),
  }
}
