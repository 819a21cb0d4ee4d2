import { describe, expect, it } from 'vitest'
import { calibrationByDomain, confidenceCalibration } from '#src/domain/history/confidence-calibration.ts'
import { calibrationSentence, calibrationVerdict } from '#src/domain/history/calibration-words.ts'
import { eightyPercent, wilsonInterval } from '#src/domain/statistics/wilson-interval.ts'
import type { Confidence } from '#src/domain/learning/confidence.ts'
import { day, minute, newYear } from '#tests/domain/learning/learner-events.ts'
import { given, standing } from '#tests/domain/history/history-log.ts'

let second = 0
/** So many responses with a confidence, the first `right` of them right. */
function said(confidence: Confidence | null, right: number, of: number, skill = 'dicom-web') {
  return Array.from({ length: of }, (_, i) =>
    given('a', newYear + 1000 * second++, { seq: second, confidence, score: i < right ? 1 : 0, skill }),
  )
}

describe('calibration of confidence', () => {
  it('says how often the learner was right, how good on average and how sure that is', () => {
    const half = given('b', newYear, { confidence: 'sure', score: 0.5 })
    const log = [...said('sure', 31, 39), half, ...said('unsure', 1, 4), ...said(null, 5, 5)]
    expect(confidenceCalibration(standing(log))).toEqual([
      {
        confidence: 'sure',
        responses: 40,
        right: 31,
        meanScore: 31.5 / 40,
        interval: wilsonInterval(31, 40, eightyPercent),
      },
      { confidence: 'fairly-sure', responses: 0, right: 0, meanScore: null, interval: null },
      {
        confidence: 'unsure',
        responses: 4,
        right: 1,
        meanScore: 0.25,
        interval: wilsonInterval(1, 4, eightyPercent),
      },
    ])
  })

  it('leaves out early repeats and what was too fast, and takes spaced repeats', () => {
    const one = { questionId: 'question-one', confidence: 'sure' } as const
    const log = [
      given('a', newYear, { ...one, score: 0 }),
      given('b', newYear + minute, one),
      given('c', newYear + 30 * day, one),
      given('c', newYear + 30 * day, { confidence: 'sure', elapsedMs: 100, seq: 1 }),
    ]
    const [sure] = confidenceCalibration(standing(log))
    expect([sure?.responses, sure?.right]).toEqual([2, 1])
  })

  it('is told by domain from so many responses on', () => {
    const domains = new Map([
      ['hl7-adt', 'hl7'],
      ['dicom-web', 'dicom'],
      ['dicom-encoding', 'dicom'],
    ])
    const log = [
      ...said('sure', 3, 3),
      ...said('unsure', 0, 1, 'dicom-encoding'),
      ...said('sure', 3, 3, 'hl7-adt'),
      ...said(null, 3, 3, 'hl7-adt'),
      ...said('sure', 9, 9, 'gone'),
    ]
    const found = calibrationByDomain(standing(log), domains, 4)
    expect(found.map(({ domain, rows }) => [domain, rows.map(row => [row.right, row.responses])])).toEqual([
      [
        'dicom',
        [
          [3, 3],
          [0, 0],
          [0, 1],
        ],
      ],
    ])
    expect(calibrationByDomain(standing(log), domains, 3).map(({ domain }) => domain)).toEqual([
      'hl7',
      'dicom',
    ])
  })
})

describe('calibration in words', () => {
  const rows = (...log: ReturnType<typeof said>[]) => confidenceCalibration(standing(log.flat()))

  it('counts', () => {
    const [sure, fairly] = rows(said('sure', 31, 40))
    expect(sure && calibrationSentence(sure)).toBe('When you were sure, you were right in 31 of 40.')
    expect(fairly && calibrationSentence(fairly)).toBe('You were never fairly sure so far.')
  })

  it.each([
    ['tells you something', [18, 20], [4, 10]],
    ['does not tell', [8, 10], [6, 10]],
    ['Be wary', [2, 20], [9, 10]],
  ])('says so: %s', (words, [sureRight = 0, sure = 0], [unsureRight = 0, unsure = 0]) => {
    const sentence = calibrationVerdict(
      rows(said('sure', sureRight, sure), said('unsure', unsureRight, unsure)),
    )
    expect(sentence).toContain(words)
  })

  it('says nothing while chance decides', () => {
    expect(calibrationVerdict(rows(said('sure', 20, 20), said('unsure', 0, 9)))).toBeNull()
    expect(calibrationVerdict(rows(said('sure', 20, 20)))).toBeNull()
  })
})
