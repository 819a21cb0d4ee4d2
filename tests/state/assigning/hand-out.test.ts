import { describe, expect, it } from 'vitest'
import { assignmentHash } from '#src/domain/assignment/assignment-hash.ts'
import { publishedHash } from '#src/domain/catalog/published-hash.ts'
import { scoreResponse } from '#src/domain/scoring/score-response.ts'
import { readAssignment } from '#src/state/assigning/assignment-records.ts'
import { saveForm, setArchived } from '#src/state/assigning/edit-assignments.ts'
import { handOutAssignment } from '#src/state/assigning/hand-out-assignment.ts'
import { previewForm } from '#src/state/assigning/preview-form.ts'
import { instructorDevice, readyForm } from '#tests/state/assigning/instructor-device.ts'

const id = 'a'.repeat(32)

async function stored({ store, classStore }: Awaited<ReturnType<typeof instructorDevice>>) {
  const reading = await readAssignment(store, id)
  const paper = await classStore.readRecord('paper', id)
  if (reading.kind === 'problem' || reading.assignment === null) throw new Error('there is no assignment')
  if (paper === null || paper.kind !== 'paper') throw new Error('there is no paper')
  return { versions: reading.assignment.value.versions, paper: paper.value.questions }
}

describe('handing out', () => {
  it('keeps the version and its questions with their keys', async () => {
    const instructor = await instructorDevice()
    await saveForm(instructor.store, id, readyForm(instructor.kid))
    expect(await handOutAssignment(instructor.store, id)).toEqual({
      kind: 'handed-out',
      isNew: true,
      durable: true,
    })
    const { versions, paper } = await stored(instructor)
    expect(versions).toHaveLength(1)
    const [version] = versions
    if (version === undefined) throw new Error('no version')
    const { assignment, hash, atUtc } = version
    expect(hash).toBe(assignmentHash(assignment))
    expect(atUtc).toBe(instructor.device.clock.now)
    expect(assignment.key).toEqual(instructor.key.publicKey)
    expect(assignment.questions).toMatchObject({
      kind: 'fixed',
      list: paper.map(({ id: question, hash: pin, skill }) => ({ id: question, hash: pin, skill })),
    })
    expect(paper).toHaveLength(6)
  })

  it('is the same version when nothing changed, and another when something did', async () => {
    const instructor = await instructorDevice()
    await saveForm(instructor.store, id, readyForm(instructor.kid))
    await handOutAssignment(instructor.store, id)
    expect(await handOutAssignment(instructor.store, id)).toMatchObject({ isNew: false })
    await saveForm(instructor.store, id, readyForm(instructor.kid, { seed: 'tuesday', count: 8 }))
    expect(await handOutAssignment(instructor.store, id)).toMatchObject({ isNew: true })
    const { versions, paper } = await stored(instructor)
    expect(versions).toHaveLength(2)
    expect(new Set(versions.map(({ hash }) => hash)).size).toBe(2)
    // Results of either version can be scored.
    const pins = new Set(paper.map(({ hash }) => hash))
    for (const { assignment } of versions) {
      const list = assignment.questions.kind === 'fixed' ? assignment.questions.list : []
      expect(list.length).toBeGreaterThan(0)
      expect(list.every(({ hash }) => pins.has(hash))).toBe(true)
    }
  })

  it('does nothing while something is missing', async () => {
    const instructor = await instructorDevice(null)
    await saveForm(instructor.store, id, readyForm(instructor.kid, { title: '' }))
    const result = await handOutAssignment(instructor.store, id)
    expect(result).toMatchObject({ kind: 'incomplete', problems: [{ field: 'title' }, { field: 'kid' }] })
    expect(await instructor.classStore.readRecord('paper', id)).toBeNull()
    const reading = await readAssignment(instructor.store, id)
    expect(reading).toMatchObject({ assignment: { value: { versions: [] } } })
  })

  it('keeps the keys at home where the instructor scores', async () => {
    const instructor = await instructorDevice()
    const form = readyForm(instructor.kid, { grading: 'instructor', feedback: 'none' })
    await saveForm(instructor.store, id, form)
    await handOutAssignment(instructor.store, id)
    const { paper } = await stored(instructor)
    expect(paper).toHaveLength(6)
    const { index } = instructor.store.getState().outline
    for (const { id, hash, question } of paper) {
      expect(hash).toMatch(/^withheld-[\w-]{12}:/)
      // So that errata reach it.
      expect(publishedHash(hash)).toBe(index.find(one => one.id === id)?.hash)
      if (question.kind === 'single-choice')
        expect(scoreResponse(question, { kind: 'single-choice', option: question.key })).toEqual({
          kind: 'graded',
          score: 1,
        })
    }
  })

  it('keeps all that a readiness check may ask', async () => {
    const instructor = await instructorDevice()
    const { outline } = instructor.store.getState()
    const [role] = outline.roles
    if (role === undefined) throw new Error('no role')
    const form = readyForm(instructor.kid, { source: 'check', roleId: role.id, skills: [], budget: 40 })
    await saveForm(instructor.store, id, form)
    expect(await handOutAssignment(instructor.store, id)).toMatchObject({ kind: 'handed-out' })
    const { paper } = await stored(instructor)
    const required = outline.index.filter(({ skill }) => Object.hasOwn(role.required, skill))
    expect(paper).toHaveLength(required.length)
  })

  it('says which bank could not be fetched, and keeps nothing', async () => {
    const instructor = await instructorDevice()
    await saveForm(instructor.store, id, readyForm(instructor.kid))
    instructor.store.setState({ loadBank: async () => ({ kind: 'failed', reason: 'No network.' }) })
    expect(await handOutAssignment(instructor.store, id)).toEqual({
      kind: 'problem',
      sentence: 'No network.',
    })
    expect(await instructor.classStore.readRecord('paper', id)).toBeNull()
  })

  it('brings an archived assignment back', async () => {
    const instructor = await instructorDevice()
    await saveForm(instructor.store, id, readyForm(instructor.kid))
    await setArchived(instructor.store, id, true)
    await handOutAssignment(instructor.store, id)
    const reading = await readAssignment(instructor.store, id)
    expect(reading).toMatchObject({ assignment: { value: { archivedUtc: null } } })
  })
})

describe('a preview', () => {
  async function preview(changes: Parameters<typeof readyForm>[1], seed = 'one') {
    const { store, kid, key, classStore } = await instructorDevice()
    const shown = await previewForm(store.getState(), {
      form: readyForm(kid, changes),
      keys: [key],
      assignmentId: id,
      seed,
    })
    expect(await classStore.readRecords('assignment')).toEqual([])
    expect(await classStore.readRecords('paper')).toEqual([])
    return shown
  }

  it('shows the questions everybody gets', async () => {
    const shown = await preview({})
    expect(shown.kind === 'preview' && shown.questions).toHaveLength(6)
  })

  it('shows what one learner would draw, and what another would', async () => {
    const idsOf = (shown: Awaited<ReturnType<typeof preview>>) =>
      shown.kind === 'preview' ? shown.questions.map(({ question }) => question.id) : []
    const one = idsOf(await preview({ sameForAll: false }, 'one'))
    const other = idsOf(await preview({ sameForAll: false }, 'other'))
    expect(one).toHaveLength(6)
    expect(other).toHaveLength(6)
    expect(other).not.toEqual(one)
  })

  it('shows questions without their keys as they travel', async () => {
    const shown = await preview({ grading: 'instructor', feedback: 'none' })
    if (shown.kind !== 'preview') throw new Error(shown.kind)
    expect(shown.questions).toHaveLength(6)
    for (const { question } of shown.questions)
      expect(question).toMatchObject({ explanation: '', source: [] })
  })

  it('works without title and key, and says what it cannot do without', async () => {
    expect(await preview({ title: '', kid: '' })).toMatchObject({ kind: 'preview' })
    expect(await preview({ skills: [] })).toMatchObject({
      kind: 'incomplete',
      problems: [{ field: 'skills' }],
    })
  })
})
