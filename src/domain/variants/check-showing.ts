import type { Problem } from '#src/domain/question/problem.ts'
import type { AuthoredQuestion } from '#src/domain/question/question.ts'
import { normaliseText } from '#src/domain/scoring/normalise-text.ts'
import { isWithinTolerance } from '#src/domain/scoring/within-tolerance.ts'

/** Words a stem may have: more take longer to read than to answer. */
const mostStemWords = 150

/**
 * What must hold of every further showing beside `checkQuestion`, because no author looks at it: parts differ, wrong
 * results are apart from each other, and the key has the sign it has in the first showing.
 */
export function checkShowing(showing: AuthoredQuestion, first: AuthoredQuestion): Problem[] {
  const problems = [...checkParts(showing)]
  if (showing.kind === 'numeric' && first.kind === 'numeric') {
    problems.push(...checkSlipsApart(showing))
    if (Math.sign(showing.key.value) !== Math.sign(first.key.value)) {
      const message = `The right value is ${showing.key.value} and was ${first.key.value}. Add a constraint.`
      problems.push({ path: ['key', 'value'], message })
    }
  }
  const words = showing.stem.split(/\s+/).length
  const allowed = Math.max(mostStemWords, first.stem.split(/\s+/).length)
  if (words > allowed) problems.push({ path: ['stem'], message: `The stem has ${words} words.` })
  return problems
}

function checkSlipsApart({
  key,
  slips,
}: Extract<AuthoredQuestion, { readonly kind: 'numeric' }>): readonly Problem[] {
  return slips.flatMap(({ value }, at) => {
    const other = slips.slice(0, at).find(slip => isWithinTolerance(value, slip.value, key.tolerance))
    if (other === undefined) return []
    const message = `The slips ${other.value} and ${value} are within the tolerance of each other, so that a learner may be told the wrong reason. Add a constraint.`
    return [{ path: ['slips', at, 'value'], message }]
  })
}

function checkParts(showing: AuthoredQuestion): readonly Problem[] {
  switch (showing.kind) {
    case 'single-choice':
    case 'multi-select':
      return repeatedTexts('options', showing.options)
    case 'ordering':
      return repeatedTexts('items', showing.items)
    case 'matching':
      return [...repeatedTexts('prompts', showing.prompts), ...repeatedTexts('answers', showing.answers)]
    case 'situational-judgement':
      return repeatedTexts('actions', showing.actions)
    case 'numeric':
    case 'short-text':
    case 'pick-in-artefact':
    case 'branching-case':
    case 'repair':
      return []
  }
}

function repeatedTexts(list: string, parts: readonly { readonly text: string }[]): readonly Problem[] {
  const texts = parts.map(({ text }) => normaliseText(text))
  return texts.flatMap((text, at) =>
    texts.indexOf(text) === at
      ? []
      : [
          {
            path: [list, at, 'text'],
            message: `"${text}" stands here twice. Add a constraint that keeps them apart.`,
          },
        ],
  )
}
