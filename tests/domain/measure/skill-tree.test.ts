import { describe, expect, it } from 'vitest'
import { skillTreeOf } from '#src/domain/measure/skill-tree.ts'
import { testCatalog } from '#tests/domain/measure/test-catalog.ts'

describe('the skill tree of a catalog', () => {
  it('puts every skill under the domain of its bank, in display order', () => {
    expect(skillTreeOf(testCatalog)).toEqual({
      domains: [
        { id: 'dicom', skills: ['dicom-web', 'dicom-encoding'] },
        { id: 'operations-security', skills: ['ops-storage', 'sec-privacy'] },
        { id: 'soft-skills', skills: ['constructor'] },
      ],
    })
  })
})
