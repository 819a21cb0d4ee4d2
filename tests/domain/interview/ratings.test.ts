import { describe, expect, it } from 'vitest'
import { byDifference, compareSheets } from '#src/domain/interview/compare-sheets.ts'
import { draftDebrief } from '#src/domain/interview/debrief.ts'
import {
  answeredQuestions,
  isRatedWhole,
  meansBySkill,
  rateQuestion,
  rateSession,
} from '#src/domain/interview/rating-summary.ts'
import {
  interviewQuestion,
  sampleRating,
  sampleSession,
  sampleSheet,
} from '#tests/domain/interview/sample-session.ts'

const worklist = interviewQuestion('worklist')
const outage = interviewQuestion('outage', { skills: ['soft-pressure'], level: 75 })
const skipped = interviewQuestion('skipped')
const asked = sampleSession([worklist, outage, skipped])
const session = {
  ...asked,
  progress: asked.progress.map(one =>
    one.questionId === 'skipped' ? { ...one, state: 'skipped' as const } : one,
  ),
}
const self = sampleSheet('self', [
  sampleRating('worklist', { criteria: { isolate: 4, inform: 3 }, facts: ['scope', 'reconcile'] }),
  sampleRating('outage', { criteria: { isolate: 3 }, facts: ['scope'] }),
])
const other = sampleSheet('other', [
  sampleRating('worklist', {
    criteria: { isolate: 1, inform: 4 },
    facts: ['scope'],
    redFlags: [0],
    words: 'Went for the cable.',
  }),
  sampleRating('outage', { criteria: { isolate: 2, inform: 5 }, facts: ['reconcile'] }),
])

describe('rating an answer', () => {
  it('is the mean of what was rated, with the facts that came', () => {
    expect(rateQuestion(worklist, self.ratings[0])).toEqual({
      questionId: 'worklist',
      skill: 'ts-worklist-workflow',
      level: 60,
      mean: 3.5,
      rated: 2,
      criteria: 2,
      factsSaid: 2,
      facts: 2,
      redFlags: 0,
    })
    expect(rateQuestion(outage, undefined)).toMatchObject({ mean: null, rated: 0, factsSaid: 0 })
    expect(isRatedWhole(worklist, self.ratings[0])).toBe(true)
    expect(isRatedWhole(outage, self.ratings[1])).toBe(false)
    expect(isRatedWhole(outage, undefined)).toBe(false)
  })

  it('ignores what the question does not have', () => {
    const strange = sampleRating('worklist', {
      criteria: { gone: 5, isolate: 2 },
      facts: ['gone'],
      redFlags: [3, 0, 0],
    })
    expect(rateQuestion(worklist, strange)).toMatchObject({ mean: 2, rated: 1, factsSaid: 0, redFlags: 1 })
  })

  it('leaves out what was not answered, and means every skill over its questions', () => {
    expect(answeredQuestions(session).map(({ id }) => id)).toEqual(['worklist', 'outage'])
    expect(meansBySkill(rateSession(session, other))).toEqual([
      { skill: 'ts-worklist-workflow', mean: 2.5, questions: 1 },
      { skill: 'soft-pressure', mean: 3.5, questions: 1 },
    ])
  })
})

describe('two sheets side by side', () => {
  const answers = compareSheets(session, self, other)

  it('show the largest difference first, and last what only one rated', () => {
    expect(
      byDifference(answers).map(({ question, criterion, difference }) => [
        question.id,
        criterion.id,
        difference,
      ]),
    ).toEqual([
      ['worklist', 'isolate', 3],
      ['worklist', 'inform', -1],
      ['outage', 'isolate', 1],
      ['outage', 'inform', null],
    ])
  })

  it('say of each fact who heard it', () => {
    expect(answers.map(({ facts }) => facts.map(fact => [fact.self, fact.other]))).toEqual([
      [
        [true, true],
        [true, false],
      ],
      [
        [true, false],
        [false, true],
      ],
    ])
  })
})

describe('a debrief', () => {
  it('keeps what was rated high, stops red flags, starts with facts that did not come, and names gaps and drills', () => {
    const debrief = draftDebrief(compareSheets(session, self, other), 'other')
    expect(debrief.keep).toEqual([
      { questionId: 'worklist', text: 'Keeps the room working' },
      { questionId: 'outage', text: 'Keeps the room working' },
    ])
    expect(debrief.stop).toEqual([{ questionId: 'worklist', text: worklist.redFlags[0] }])
    expect(debrief.start.map(({ text }) => text)).toEqual([worklist.facts[1]?.text, worklist.facts[0]?.text])
    expect(debrief.gaps).toEqual([
      {
        questionId: 'worklist',
        skill: 'ts-worklist-workflow',
        criteria: [{ name: 'Isolates before acting', rating: 1, top: worklist.criteria[0]?.anchors[5] }],
        heard: 'Went for the cable.',
        missed: [worklist.facts[1]?.text],
      },
      expect.objectContaining({ questionId: 'outage' }),
    ])
    expect(debrief.drills).toEqual(['ts-worklist-workflow', 'soft-pressure'])
  })

  it('has nothing to say of a sheet without ratings, and no drill for what was top', () => {
    const blank = sampleSheet('other', [])
    expect(draftDebrief(compareSheets(session, self, blank), 'other')).toEqual({
      keep: [],
      stop: [],
      start: [],
      gaps: [],
      drills: [],
    })
    const top = sampleSheet('other', [sampleRating('worklist', { criteria: { isolate: 5, inform: 5 } })])
    expect(draftDebrief(compareSheets(session, self, top), 'other').drills).toEqual([])
  })
})
