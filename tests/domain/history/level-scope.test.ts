import { describe, expect, it } from 'vitest'
import { levelScopes } from '#src/domain/history/level-scope.ts'
import { testCatalog, testRole } from '#tests/domain/measure/test-catalog.ts'

describe('what a level can be looked at for', () => {
  it('is every domain over what the role requires of it, and every skill', () => {
    const scopes = levelScopes(testRole, testCatalog)
    expect(scopes.map(({ name, whole }) => [name, whole?.skills, whole?.requiredLevel])).toEqual([
      ['DICOM', ['dicom-web', 'dicom-encoding'], 50],
      ['Operations', ['ops-storage'], 60],
      ['Soft skills', ['constructor'], 20],
    ])
    expect(scopes[1]?.skills.map(({ name, requiredLevel }) => [name, requiredLevel])).toEqual([
      ['Storage', 60],
      ['Privacy', null],
    ])
    const keys = scopes.flatMap(({ whole, skills }) => [...(whole ? [whole] : []), ...skills].map(s => s.key))
    expect(new Set(keys).size).toBe(8)
  })

  it('has no domain as a whole of which the role requires nothing', () => {
    const [, operations] = levelScopes({ ...testRole, required: {} }, testCatalog)
    expect(operations?.whole).toBeNull()
    expect(operations?.skills).toHaveLength(2)
  })
})
