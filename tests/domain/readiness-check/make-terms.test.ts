import { describe, expect, it } from 'vitest'
import { skillTreeOf } from '#src/domain/measure/skill-tree.ts'
import { checkTermsSchema } from '#src/domain/readiness-check/check-terms.ts'
import { makeTerms } from '#src/domain/readiness-check/make-terms.ts'
import { testCatalog, testRole } from '#tests/domain/measure/test-catalog.ts'

const tree = skillTreeOf(testCatalog)
const choice = { budget: 20, gamma: 0.8, again: false, skills: null }
const idsOf = (...args: Parameters<typeof makeTerms>) => makeTerms(...args).skills.map(({ id }) => id)

describe('the terms of a check', () => {
  it('are the required levels of the role, the most important skills first', () => {
    // 60 % over two skills, 30 % over two (one not required), 10 % over one.
    expect(makeTerms(testRole, tree, choice)).toEqual({
      roleId: 'night-shift',
      skills: [
        { id: 'dicom-web', requiredLevel: 60 },
        { id: 'dicom-encoding', requiredLevel: 40 },
        { id: 'ops-storage', requiredLevel: 60 },
        { id: 'constructor', requiredLevel: 20 },
      ],
      budget: 20,
      gamma: 0.8,
      again: false,
    })
    const importance = { dicom: 20, 'operations-security': 50, 'soft-skills': 30 }
    expect(idsOf({ ...testRole, importance }, tree, choice)).toEqual([
      'constructor',
      'ops-storage',
      'dicom-web',
      'dicom-encoding',
    ])
  })

  it('keep the order of the tree among equals, also where a role gives no importance', () => {
    const inOrder = ['dicom-web', 'dicom-encoding', 'ops-storage', 'constructor']
    expect(idsOf({ ...testRole, importance: {} }, tree, choice)).toEqual(inOrder)
    const importance = { dicom: 40, 'operations-security': 40, 'soft-skills': 20 }
    expect(idsOf({ ...testRole, importance }, tree, choice)).toEqual(inOrder)
  })

  it('hold only what was chosen and is required', () => {
    const skills = ['constructor', 'sec-privacy', 'dicom-web', 'no-such-skill', 'toString']
    expect(idsOf(testRole, tree, { ...choice, skills })).toEqual(['dicom-web', 'constructor'])
    expect(idsOf(testRole, tree, { ...choice, skills: ['sec-privacy'] })).toEqual([])
    expect(idsOf(testRole, tree, { ...choice, skills: [] })).toEqual([])
  })

  it('can be kept', () => {
    const terms = makeTerms(testRole, tree, choice)
    expect(checkTermsSchema.parse(JSON.parse(JSON.stringify(terms)))).toEqual(terms)
  })
})
