import { describe, expect, it } from 'vitest'
import { checkGuide } from '#src/domain/interview/check-guide.ts'
import { interviewFileSchema, type InterviewQuestion } from '#src/domain/interview/guide.ts'
import { loadCatalog } from '#src/content/load-catalog.ts'
import { sampleInterviewQuestion as sample } from '#tests/domain/interview/sample-guide.ts'

async function problemsOf(...questions: InterviewQuestion[]) {
  const loading = await loadCatalog()
  if (loading.kind !== 'catalog') throw new Error('the catalog is shipped')
  const file = interviewFileSchema.parse({ domain: 'troubleshooting', questions })
  return checkGuide(file, loading.catalog).map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('an interview file', () => {
  it('that is in order has no problems', async () => {
    expect(await problemsOf(sample)).toEqual([])
  })

  it('names skills there are, each once, the main one of its own domain', async () => {
    expect(await problemsOf({ ...sample, skills: ['ts-worklists'] })).toEqual([
      'questions.0.skills.0: There is no skill "ts-worklists". Use one of skills.yaml.',
    ])
    expect(await problemsOf({ ...sample, skills: ['ts-connectivity', 'ts-connectivity'] })).toEqual([
      'questions.0.skills.1: The skill "ts-connectivity" is named twice. Leave one of them out.',
    ])
    expect(await problemsOf({ ...sample, skills: ['hl7-adt'] })).toEqual([
      'questions.0.skills.0: The main skill hl7-adt is of the domain hl7. Move the question to that file.',
    ])
  })

  it('gives ids once', async () => {
    const [fact] = sample.facts
    if (fact === undefined) throw new Error('the sample has facts')
    expect(await problemsOf(sample, { ...sample, facts: [fact, fact] })).toEqual([
      'questions.1.id: The id "talk-empty-worklist" is used twice in questions. Give each its own.',
      'questions.1.facts.1.id: The id "scope" is used twice in facts. Give each its own.',
    ])
  })

  it('says something else at each anchor', async () => {
    const [first, ...others] = sample.criteria
    if (first === undefined) throw new Error('the sample has criteria')
    const anchors = { ...first.anchors, 3: ` ${first.anchors[1].toUpperCase()} ` }
    expect(await problemsOf({ ...sample, criteria: [{ ...first, anchors }, ...others] })).toEqual([
      'questions.0.criteria.0.anchors: Two levels sound the same. Say what a 1, a 3 and a 5 do differently.',
    ])
  })
})
