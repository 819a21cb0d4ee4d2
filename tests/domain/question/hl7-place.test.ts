import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Hl7Message, parseHl7 } from '#src/domain/question/hl7-message.ts'
import {
  formatHl7Place,
  granularityOf,
  hl7ValueAt,
  listHl7Places,
  parseHl7Place,
} from '#src/domain/question/hl7-place.ts'
import { sampleMessage } from '#tests/domain/question/sample-questions.ts'

function read(text: string): Hl7Message {
  const message = parseHl7(text)
  if (message.kind === 'broken') throw new Error(message.reason)
  return message
}

describe('parseHl7Place and formatHl7Place', () => {
  it.each([
    ['PID', 'PID', 'segment'],
    ['PID[1]', 'PID', 'segment'],
    ['OBX[12]', 'OBX[12]', 'segment'],
    ['PID-3', 'PID-3', 'field'],
    ['OBX[2]-5', 'OBX[2]-5', 'field'],
    ['PID-3.1', 'PID-3.1', 'component'],
    ['PID-3~1.4', 'PID-3.4', 'component'],
    ['PID-3~2.1', 'PID-3~2.1', 'component'],
    ['OBX[2]-5~3.10', 'OBX[2]-5~3.10', 'component'],
    ['ZX1-2', 'ZX1-2', 'field'],
  ])('reads %s as %s, a %s', (text, canonical, granularity) => {
    const place = parseHl7Place(text)
    expect(place && formatHl7Place(place)).toBe(canonical)
    expect(place && granularityOf(place)).toBe(granularity)
  })

  it.each([
    '',
    'pid-3',
    'PID3',
    'PID.3',
    'PID-0',
    'PID-3.0',
    'PID[0]',
    'PID-3~2',
    'PID-3.1.2',
    'PID-',
    'L7',
    '1PI',
  ])('refuses %j', text => {
    expect(parseHl7Place(text)).toBeUndefined()
  })
})

describe('listHl7Places', () => {
  const odd = read('MSH||^~\\&|RIS\nPID|1||""|^^')

  it('lists all segments', () => {
    expect(listHl7Places(read(sampleMessage), 'segment')).toEqual(['MSH', 'PID', 'OBR', 'OBX', 'OBX[2]'])
  })

  it('lists fields that are not empty, and MSH-1 and MSH-2 always', () => {
    const places = listHl7Places(read(sampleMessage), 'field')
    expect(places.slice(0, 4)).toEqual(['MSH-1', 'MSH-2', 'MSH-3', 'MSH-4'])
    expect(places).toContain('OBX[2]-11')
    expect(places).not.toContain('MSH-8')
    expect(places).not.toContain('PID-2')
    expect(listHl7Places(odd, 'field')).toEqual([
      'MSH-1',
      'MSH-2',
      'MSH-3',
      'MSH-4',
      'PID-1',
      'PID-3',
      'PID-4',
    ])
  })

  it('lists components that are not empty, of every repetition, but no separators', () => {
    const places = listHl7Places(read(sampleMessage), 'component')
    expect(places.filter(place => place.startsWith('PID-3'))).toEqual([
      'PID-3.1',
      'PID-3.4',
      'PID-3.5',
      'PID-3~2.1',
      'PID-3~2.4',
      'PID-3~2.5',
    ])
    expect(places[0]).toBe('MSH-3.1')
    expect(places).toContain('MSH-9.3')
  })
})

describe('hl7ValueAt', () => {
  it.each([
    ['MSH-1', '|'],
    ['MSH-2', '^~\\&'],
    ['MSH-9.2', 'R01'],
    ['MSH-8', ''],
    ['MSH-13', undefined],
    ['PID-3', '123456^^^HOSP^MR~987^^^CITY^PI'],
    ['PID-3.1', '123456'],
    ['PID-3.2', ''],
    ['PID-3.6', undefined],
    ['PID-3~2.4', 'CITY'],
    ['PID-3~3.1', undefined],
    ['OBX[2]-5.1', 'No focal disease.'],
    ['OBX[3]-5.1', undefined],
    ['OBR', 'OBR|1|P77|F88|CTABD^CT abdomen'],
    ['nonsense', undefined],
  ])('finds %s', (place, value) => {
    expect(hl7ValueAt(read(sampleMessage), place)).toBe(value)
  })
})

describe('places of any message', () => {
  const component = fc.stringMatching(/^[A-Z0-9 .&]{0,4}$/)
  const list = (part: fc.Arbitrary<string>, separator: string) =>
    fc.array(part, { minLength: 1, maxLength: 3 }).map(parts => parts.join(separator))
  const field = list(list(component, '^'), '~')
  const segment = fc
    .tuple(fc.constantFrom('PID', 'OBX', 'NTE', 'ZDS'), fc.array(field, { maxLength: 5 }))
    .map(([name, fields]) => [name, ...fields].join('|'))
  const text = fc.array(segment, { maxLength: 6 }).map(rest => ['MSH|^~\\&|RIS', ...rest].join('\r'))

  it('are canonical, different, of the granularity asked for, and hold something', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('segment', 'field', 'component'), (message, granularity) => {
        const parsed = read(message)
        const places = listHl7Places(parsed, granularity)
        expect(new Set(places).size).toBe(places.length)
        for (const placeText of places) {
          const place = parseHl7Place(placeText)
          expect(place && formatHl7Place(place)).toBe(placeText)
          expect(place && granularityOf(place)).toBe(granularity)
          expect(hl7ValueAt(parsed, placeText)).not.toBe('')
          expect(hl7ValueAt(parsed, placeText)).toBeDefined()
        }
      }),
    )
  })

  it('hold the whole message between them', () => {
    fc.assert(
      fc.property(text, message => {
        const parsed = read(message)
        for (const segment of parsed.segments.slice(1)) {
          const fields = segment.fields.map(({ number }) =>
            hl7ValueAt(parsed, `${segment.name}[${segment.occurrence}]-${number}`),
          )
          expect([segment.name, ...fields].join('|')).toBe(segment.text)
          for (const { text: fieldText, repetitions } of segment.fields)
            expect(
              repetitions.map(parts => parts.map(part => part.subcomponents.join('&')).join('^')).join('~'),
            ).toBe(fieldText)
        }
      }),
    )
  })

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map(rest => `MSH|^~\\&|${rest}`),
        ),
        text => {
          expect(['message', 'broken']).toContain(parseHl7(text).kind)
        },
      ),
    )
  })
})
