import { describe, expect, it } from 'vitest'
import { definePlace, makeGlossary } from '#src/build/make-glossary.ts'
import { readShippedQuizzes } from '#tests/quizzes/read-shipped-quizzes.ts'

describe('definePlace', () => {
  it.each([
    ['(0008,0050)', 'Accession Number: attribute (0008,0050), VR SH, VM 1.'],
    ['(0010,0010)', "Patient's Name: attribute (0010,0010), VR PN, VM 1."],
    ['PID', 'Patient Identification: segment PID of HL7 v2.5.1.'],
    ['PID-3', 'Patient Identifier List: field 3 of PID (Patient Identification), type CX, HL7 v2.5.1.'],
    ['PID-3.4', 'Assigning Authority: component 4 of PID-3 (Patient Identifier List), type HD, HL7 v2.5.1.'],
  ])('says of %s what the dictionaries say', (place, definition) => {
    expect(definePlace(place)).toBe(definition)
  })

  it.each(['(0009,0010)', 'CT1', 'PID-99', 'PID-3.99', 'USA'])('knows nothing of %s', place => {
    expect(definePlace(place)).toBeNull()
  })
})

describe('makeGlossary', () => {
  it('has what the explanations name, and nothing else', async () => {
    const { banks, glossary } = await readShippedQuizzes()
    const made = makeGlossary({ banks, glossary })
    expect(Object.keys(made).length).toBeGreaterThan(70)
    expect(made['PID-3']).toMatch(/^Patient Identifier List/)
    expect(makeGlossary({ banks: [], glossary })).toEqual({})
    for (const definition of Object.values(made)) expect(definition).toMatch(/\S.{8,}[.)]$/)
  })
})
