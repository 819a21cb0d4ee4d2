import { expect, it } from 'vitest'
import { outline } from '#src/content/outline.ts'
import { emptyEvidence } from '#src/domain/learning/evidence.ts'
import { createAppStore } from '#src/state/app-store.ts'
import { openAttemptOf } from '#src/state/open-attempt.ts'
import { checkSituation, openQuestionOf, startCheck } from '#src/state/take-check.ts'
import { createTestDevice } from '#tests/state/test-device.ts'

/** A check with one response, as the next question is chosen from it. */
async function checkWithOneResponse() {
  const store = createAppStore(createTestDevice().services())
  const choice = { skills: ['dicom-web'], budget: 12, gamma: 0.8, again: false }
  expect(await startCheck(store.getState, choice)).toMatchObject({ kind: 'started' })
  store.getState().completeStart()
  const before = openAttemptOf(store.getState().view)
  const asked = before === null ? null : openQuestionOf(before)
  if (asked === null) throw new Error('no question is open')
  await store.getState().submit({
    questionId: asked.id,
    response: { kind: 'dont-know' },
    confidence: null,
    elapsedMs: 60_000,
  })
  const open = openAttemptOf(store.getState().view)
  const terms = open?.attempt.check
  if (open === null || terms === undefined) throw new Error('no check is open')
  const countedBy = (changes: Partial<ReturnType<typeof store.getState>> = {}) =>
    checkSituation({ ...store.getState(), ...changes }, open, terms).estimates.skills.get('dicom-web')
      ?.counted
  return { asked, countedBy }
}

it('counts a response of the check also while it is on its way into the evidence', async () => {
  const { countedBy } = await checkWithOneResponse()
  expect([countedBy(), countedBy({ evidence: emptyEvidence })]).toEqual([1, 1])
})

it('leaves out a response to a question that was found wrong', async () => {
  const { asked, countedBy } = await checkWithOneResponse()
  const erratum = { questionId: asked.id, hashes: [asked.hash], date: '2026-01-31', whatWasWrong: 'Its key.' }
  expect(countedBy({ outline: { ...outline, errata: [erratum] } })).toBe(0)
})
