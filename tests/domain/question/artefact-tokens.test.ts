import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Artefact } from '#src/domain/question/artefact.ts'
import { artefactPlaces, type PickGranularity } from '#src/domain/question/artefact-places.ts'
import { artefactLines } from '#src/domain/question/artefact-tokens.ts'
import { sampleDump, sampleMessage } from '#tests/domain/question/sample-questions.ts'

const hl7 = (text: string): Artefact => ({ format: 'hl7', title: 'A message', text })
const joined = (artefact: Artefact, granularity: PickGranularity) =>
  artefactLines(artefact, granularity).map(line => line.map(({ text }) => text).join(''))
const places = (artefact: Artefact, granularity: PickGranularity) =>
  artefactLines(artefact, granularity)
    .flat()
    .flatMap(({ place }) => place ?? [])

const fieldGranularities = ['segment', 'field', 'component'] as const

describe('artefactLines', () => {
  it.each(fieldGranularities)('joined by %s, are the lines of the message', granularity => {
    expect(joined(hl7(sampleMessage), granularity)).toEqual(sampleMessage.split('\n'))
  })

  it.each(fieldGranularities)(
    'offer by %s exactly the places a key can name, in order of reading',
    granularity => {
      const offered = artefactPlaces(hl7(sampleMessage), granularity)
      expect(offered.kind === 'places' && offered.places).toEqual(places(hl7(sampleMessage), granularity))
    },
  )

  it('number the fields as the standard does: in MSH the separator is the first', () => {
    const [header = []] = artefactLines(hl7(sampleMessage), 'field')
    expect(header.filter(({ place }) => place !== null).slice(0, 3)).toEqual([
      { text: '|', place: 'MSH-1' },
      { text: '^~\\&', place: 'MSH-2' },
      { text: 'RIS', place: 'MSH-3' },
    ])
  })

  it('leave empty fields and components out of what can be picked', () => {
    expect(places(hl7(sampleMessage), 'field')).not.toContain('PID-2')
    expect(places(hl7(sampleMessage), 'component')).not.toContain('PID-3.2')
    expect(places(hl7(sampleMessage), 'component')).toContain('PID-3~2.1')
  })

  it('keep every character for any separators a message may declare', () => {
    const message = fc
      .tuple(
        fc.shuffledSubarray(['|', '^', '~', '&', '#', '*', '%'], { minLength: 4, maxLength: 4 }),
        fc.array(fc.stringMatching(/^[A-Z0-9|^~&#*% .]{0,12}$/), { minLength: 1, maxLength: 8 }),
      )
      .map(([[field = '|', ...encoding], fields]) =>
        [
          `MSH${field}${encoding.join('')}${field}${fields.join(field)}`,
          `PID${field}${fields.join(field)}`,
        ].join('\n'),
      )
    fc.assert(
      fc.property(message, fc.constantFrom(...fieldGranularities), (text, granularity) => {
        expect(joined(hl7(text), granularity)).toEqual(text.split('\n'))
        const offered = places(hl7(text), granularity)
        expect(new Set(offered).size).toBe(offered.length)
      }),
    )
  })

  it('of a dump give a place to the lines that show a tag, of a log to those that are not blank', () => {
    const dump: Artefact = { format: 'dicom-dump', title: 'A dump', text: `${sampleDump}\n` }
    expect(joined(dump, 'line')).toEqual(sampleDump.split('\n'))
    expect(places(dump, 'line')).toEqual(['L2', 'L3', 'L4', 'L6'])
    const log: Artefact = { format: 'log', title: 'A log', text: 'first\r\n\r\nthird\n\n' }
    expect(joined(log, 'line')).toEqual(['first', '', 'third'])
    expect(places(log, 'line')).toEqual(['L1', 'L3'])
  })

  it.each([
    ['a text', { format: 'text', title: 'A note', text: 'one\ntwo' } as const],
    ['a message that cannot be read', hl7('PID|1\nMSH|^~\\&')],
  ])('of %s are plain lines without places', (_, artefact) => {
    expect(joined(artefact, 'field')).toEqual(artefact.text.split('\n'))
    expect(places(artefact, 'field')).toEqual([])
  })
})
