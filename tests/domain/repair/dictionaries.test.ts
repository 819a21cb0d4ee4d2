import { describe, expect, it } from 'vitest'
import { dicomElement } from '#src/build/dictionaries/dicom-elements.ts'
import { uidRegistry } from '#tests/quizzes/uid-registry.ts'
import { queryAttribute, queryKeywords } from '#src/domain/repair/query-attributes.ts'
import { sopClasses, transferSyntaxes } from '#src/domain/repair/registered-uids.ts'

describe('what the simulators know', () => {
  it.each(queryKeywords)('%s has its tag and value representation', keyword => {
    const { tag = '', vr = '' } = queryAttribute(keyword) ?? {}
    expect(dicomElement(tag)).toMatchObject({ keyword, vrs: [vr] })
  })

  it.each([
    ['SOP Class', sopClasses],
    ['Transfer Syntax', transferSyntaxes],
  ])('every %s has its UID, name and keyword', (type, known) => {
    const entries = Object.entries(known)
    expect(entries.length).toBeGreaterThan(10)
    for (const [keyword, entry] of entries)
      expect(uidRegistry[entry?.uid ?? '']).toMatchObject({ keyword, name: entry?.name, type })
  })

  it('is nothing else', () => {
    expect(queryAttribute('constructor')).toBeNull()
    expect(queryAttribute('PatientNam')).toBeNull()
  })
})
