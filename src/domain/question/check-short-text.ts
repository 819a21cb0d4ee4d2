import type { Problem } from '#src/domain/question/problem.ts'
import type { AuthoredQuestion } from '#src/domain/question/question.ts'
import { normaliseText } from '#src/domain/scoring/normalise-text.ts'

type ShortTextQuestion = Extract<AuthoredQuestion, { kind: 'short-text' }>

/** Rules of short text across fields: accepted forms and slips all differ once normalised. */
export function checkShortText(question: ShortTextQuestion): Problem[] {
  const accepted = question.accepted.map(normaliseText)
  const slips = question.slips.map(({ text }) => normaliseText(text))
  return [
    ...accepted.flatMap((form, index) => checkForm(form, index, accepted, ['accepted', index])),
    ...slips.flatMap((form, index): Problem[] => {
      const path = ['slips', index, 'text']
      if (accepted.includes(form))
        return [{ path, message: `The slip "${form}" is also accepted. Decide which it is.` }]
      return checkForm(form, index, slips, path)
    }),
  ]
}

function checkForm(
  form: string,
  index: number,
  forms: readonly string[],
  path: readonly (string | number)[],
): Problem[] {
  if (form === '') return [{ path, message: 'This form is blank. Write something or leave it out.' }]
  if (forms.indexOf(form) < index)
    return [
      {
        path,
        message: `"${form}" is there already: capitals, outer quotes, spaces and a final period make no difference. Leave it out.`,
      },
    ]
  return []
}
