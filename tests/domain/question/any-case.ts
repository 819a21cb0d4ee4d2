import fc from 'fast-check'
import { checkQuestion } from '#src/domain/question/check-question.ts'
import type { AuthoredQuestion } from '#src/domain/question/question.ts'
import { sampleQuestions, sampleSkill } from '#tests/domain/question/sample-questions.ts'

export type CaseQuestion = Extract<AuthoredQuestion, { kind: 'branching-case' }>
type Node = CaseQuestion['nodes'][number]

const endings: Node[] = [
  { id: 'won', text: 'E', ending: 'solved', causeFound: true },
  { id: 'harmed', text: 'E', ending: 'harmed', causeFound: false, harm: 'Somebody.' },
  { id: 'around', text: 'E', ending: 'worked-around', causeFound: false },
  { id: 'lucky', text: 'E', ending: 'solved', causeFound: false },
  { id: 'dear', text: 'E', ending: 'harmed', causeFound: true, harm: 'Somebody.' },
  { id: 'known', text: 'E', ending: 'worked-around', causeFound: true },
]

const extra = fc.record({ to: fc.nat({ max: 99 }), minutes: fc.integer({ min: 1, max: 30 }) })

/**
 * Any case that may be in a bank: places 0, 1, 2, ... where the first action leads on and the last of them wins; the
 * second leads from place n to ending n + 1; up to three more lead anywhere, back as well.
 */
export const anyCase: fc.Arbitrary<CaseQuestion> = fc
  .record({
    places: fc.array(fc.record({ on: extra, aside: extra, more: fc.array(extra, { maxLength: 3 }) }), {
      minLength: 5,
      maxLength: 9,
    }),
    slack: fc.nat({ max: 20 }),
  })
  .map(({ places, slack }): CaseQuestion => {
    const ids = [...places.map((_, at) => `p${at}`), ...endings.map(({ id }) => id)]
    const nodes = places.map(({ on, aside, more }, at) => ({
      id: `p${at}`,
      text: `Place ${at}`,
      actions: [
        { ...on, to: places.length === at + 1 ? 'won' : `p${at + 1}` },
        { ...aside, to: endings[at + 1]?.id ?? 'p0' },
        ...more.map(({ to, minutes }) => ({ to: ids[to % ids.length] ?? 'p0', minutes })),
      ].map((action, nth) => ({ ...action, id: `a${at}-${nth}`, text: `Do ${nth}`, reason: 'Why.' })),
    }))
    return {
      ...sampleQuestions['branching-case'],
      par: places.reduce((sum, { on }) => sum + on.minutes, slack),
      start: 'p0',
      nodes: [...nodes, ...endings],
      expert: places.map((_, at) => `a${at}-0`),
    }
  })
  .filter(question => checkQuestion(question, sampleSkill).length === 0)
