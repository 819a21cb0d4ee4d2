import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { jsonSchemas } from '#src/build/json-schemas.ts'

describe('jsonSchemas', () => {
  it.each(['bank', 'skills', 'roles', 'errata', 'glossary', 'interview', 'interview-sets'])(
    'equals the committed %s schema (npm run schemas writes it)',
    async name => {
      const file = `${name}.schema.json`
      expect(await readFile(`quizzes/schema/${file}`, 'utf8')).toBe((await jsonSchemas()).get(file))
    },
  )

  it('explains the kinds and the keys of a bank file', async () => {
    const text = (await jsonSchemas()).get('bank.schema.json') ?? ''
    expect(text).toContain('"description": "Ids of the right options."')
    expect(text).toContain('"description": "Sub-topics of the skill, by id from skills.yaml."')
  })
})
