import { describe, expect, it } from 'vitest'
import { clockText } from '#src/domain/format/clock-text.ts'
import { allowedMs, timerStage } from '#src/domain/interview/answer-timer.ts'
import { recordingFileName } from '#src/domain/interview/recording-file-name.ts'

const minute = 60_000

describe('the time of an answer', () => {
  it('is the minutes of the question, one of them to think', () => {
    expect(allowedMs({ minutes: 7 }, 'thinking')).toBe(minute)
    expect(allowedMs({ minutes: 7 }, 'speaking')).toBe(6 * minute)
  })

  it.each([
    [0, 6, 'begun'],
    [2.99, 6, 'begun'],
    [3, 6, 'half'],
    [4.99, 6, 'half'],
    [5, 6, 'last-minute'],
    [5.99, 6, 'last-minute'],
    [6, 6, 'over'],
    [60, 6, 'over'],
    // The last minute would come at the half, or before it.
    [1, 2, 'half'],
    [0.49, 1, 'begun'],
    [0.5, 1, 'half'],
    [1, 1, 'over'],
  ])('after %s of %s minutes is at "%s"', (spent, allowed, stage) => {
    expect(timerStage(spent * minute, allowed * minute)).toBe(stage)
  })

  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [61_000, '1:01'],
    [3_600_000, '60:00'],
  ])('of %s ms reads %s', (ms, text) => {
    expect(clockText(ms)).toBe(text)
  })
})

it.each([
  ['audio/webm;codecs=opus', 'interview-hl7-orders.webm'],
  ['audio/mp4', 'interview-hl7-orders.m4a'],
  ['audio/ogg; codecs=opus', 'interview-hl7-orders.ogg'],
  ['', 'interview-hl7-orders.audio'],
])('a recording of type "%s" is called %s', (type, name) => {
  expect(recordingFileName('hl7-orders', type)).toBe(name)
})
