import type { Problem } from '#src/domain/question/problem.ts'
import type { AuthoredQuestion } from '#src/domain/question/question.ts'
import { repeatedIds } from '#src/domain/question/repeated-ids.ts'

type JudgementQuestion = Extract<AuthoredQuestion, { kind: 'situational-judgement' }>

/**
 * Rules of situational judgement across fields: actions differ in id and text; one of them alone is best and one
 * alone is worst where these are asked for, and ratings differ enough where each is to be rated.
 */
export function checkSituationalJudgement(question: JudgementQuestion): Problem[] {
  return [
    ...repeatedIds('actions', question.actions),
    ...repeatedTexts(question),
    ...(question.ask === 'best-and-worst' ? checkExtremes(question) : checkSpread(question)),
  ]
}

function repeatedTexts({ actions }: JudgementQuestion): Problem[] {
  const texts = actions.map(({ text }) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase())
  return texts.flatMap((text, index) =>
    texts.indexOf(text) === index
      ? []
      : [
          {
            path: ['actions', index, 'text'],
            message: `Action "${actions[index]?.id}" says the same as another one. Let each be something else to do.`,
          },
        ],
  )
}

function checkExtremes({ actions }: JudgementQuestion): Problem[] {
  const values = actions.map(({ rating }) => rating)
  return [
    { rating: Math.max(...values), what: 'highest', one: 'best' },
    { rating: Math.min(...values), what: 'lowest', one: 'worst' },
  ].flatMap(({ rating, what, one }) => {
    const alike = actions.filter(action => action.rating === rating).map(({ id }) => `"${id}"`)
    return alike.length === 1
      ? []
      : [
          {
            path: ['actions'],
            message: `Actions ${alike.join(' and ')} share the ${what} rating ${rating}. Let exactly one action be ${one}, or ask to rate each.`,
          },
        ]
  })
}

function checkSpread({ actions }: JudgementQuestion): Problem[] {
  const different = new Set(actions.map(({ rating }) => rating)).size
  if (different >= 3) return []
  return [
    {
      path: ['actions'],
      message: `The actions have ${different === 1 ? 'one rating only' : 'two different ratings only'}. Use at least three of 1 to 4, or nothing can be told apart.`,
    },
  ]
}
