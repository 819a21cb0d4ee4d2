import { expect, it } from 'vitest'
import { loadBank } from '#src/content/load-bank.ts'
import { loadCatalog } from '#src/content/load-catalog.ts'
import { outline } from '#src/content/outline.ts'
import { questionSchema } from '#src/domain/question/question.ts'

it('finds every question of the index in its bank, whole and with its hash', async () => {
  expect(outline.index.length).toBeGreaterThan(100)
  for (const { id: skill } of outline.skills) {
    const indexed = outline.index.filter(question => question.skill === skill)
    const bank = await loadBank(skill)
    if (bank.kind === 'failed') throw new Error(bank.reason)
    expect([...bank.questions.keys()]).toEqual(indexed.map(({ id }) => id))
    for (const { id, hash, kind, level } of indexed) {
      const found = bank.questions.get(id)
      expect(found).toMatchObject({ hash, question: { id, kind, level } })
      expect(questionSchema.safeParse(found?.question).success).toBe(true)
    }
  }
})

it('adds the texts of skills and roles to the outline', async () => {
  const loading = await loadCatalog()
  if (loading.kind === 'failed') throw new Error(loading.reason)
  const { catalog } = loading
  expect(catalog.skills.map(({ id }) => id)).toEqual(outline.skills.map(({ id }) => id))
  expect(catalog.skills.every(({ definition, subTopics }) => definition !== '' && subTopics.length > 0)).toBe(
    true,
  )
  expect(catalog.roles.map(({ id, required }) => [id, required])).toEqual(
    outline.roles.map(({ id, required }) => [id, required]),
  )
  expect(catalog.index).toBe(outline.index)
  expect(await loadCatalog()).toBe(loading)
})
