import { expect, it } from 'vitest'
import { sampleInterviewQuestion } from '#tests/domain/interview/sample-guide.ts'
import { checkInterviewFacts } from '#tests/quizzes/facts/check-interview-facts.ts'

it('finds nothing in the sample', () => {
  expect(checkInterviewFacts(sampleInterviewQuestion)).toEqual([])
})

it('reads facts, anchors and probes, and names the place', () => {
  const [criterion] = sampleInterviewQuestion.criteria
  if (criterion === undefined) throw new Error('The sample has no criterion.')
  const question = {
    ...sampleInterviewQuestion,
    probes: ['Patient ID (0008,0050)'],
    criteria: [{ ...criterion, anchors: { ...criterion.anchors, 5: 'Asks for PID-41.' } }],
    facts: [{ id: 'merge', text: 'The message is ADT^A40^ADT_A40.' }],
  }
  expect(checkInterviewFacts(question)).toEqual([
    expect.stringContaining('probes[0]: (0008,0050) is Accession Number'),
    expect.stringContaining('criteria[0].anchors.5: PID has 39 fields'),
    expect.stringContaining('facts[0].text: '),
  ])
})
