import { expect, it } from 'vitest'
import { responseWords } from '#src/domain/class-view/response-words.ts'
import { questionSchema } from '#src/domain/question/question.ts'
import type { Response } from '#src/domain/question/response.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'

it.each<[keyof typeof sampleQuestions, Response, string]>([
  ['single-choice', { kind: 'dont-know' }, 'I don’t know'],
  ['single-choice', { kind: 'single-choice', option: 'b' }, 'Wrong'],
  ['single-choice', { kind: 'single-choice', option: 'gone' }, 'gone'],
  ['multi-select', { kind: 'multi-select', options: ['c', 'a'] }, 'Right; Wrong'],
  ['ordering', { kind: 'ordering', order: ['accept', 'request'] }, 'A-ASSOCIATE-AC → A-ASSOCIATE-RQ'],
  ['matching', { kind: 'matching', pairs: [{ prompt: 'patient', answer: 'pv1' }] }, 'Patient = PV1'],
  ['numeric', { kind: 'numeric', value: '1.5', unit: 'GB' }, '1.5 GB'],
  ['numeric', { kind: 'numeric', value: '15', unit: '' }, '15'],
  ['short-text', { kind: 'short-text', text: '=2+3' }, '=2+3'],
  ['pick-in-artefact', { kind: 'pick-in-artefact', picks: ['PID-5.1', 'L7'] }, 'line 7, PID-5.1'],
  [
    'situational-judgement',
    { kind: 'situational-judgement', ask: 'best-and-worst', best: 'ticket', worst: null },
    'best: Open a ticket; worst: –',
  ],
  [
    'situational-judgement',
    { kind: 'situational-judgement', ask: 'rate-each', ratings: [{ action: 'refuse', rating: 1 }] },
    'Refuse = 1',
  ],
  ['branching-case', { kind: 'branching-case', path: ['ask', 'log'] }, 'Ask who is affected → Read the log'],
  ['repair', { kind: 'repair', values: { Modality: 'CT' }, tries: 1 }, 'Modality = CT'],
])('writes a response to %s in words', (kind, response, words) => {
  expect(responseWords(questionSchema.parse(sampleQuestions[kind]), response)).toBe(words)
})
