import { describe, expect, it } from 'vitest'
import { type Hl7Message, parseHl7 } from '#src/domain/question/hl7-message.ts'

const oru = [
  'MSH|^~\\&|RIS|HOSP|PACS|HOSP|20260301101500||ORU^R01^ORU_R01|MSG00042|P|2.5.1',
  'PID|1||123456^^^HOSP^MR~987^^^CITY&2.16.840&ISO^PI||DOE^JANE',
  'OBX|1|TX|GDT^Text||Lungs clear.||||||F',
  'OBX|2|TX|IMP^Text||No focal\\T\\diffuse disease.||||||F',
]

function read(text: string): Hl7Message {
  const message = parseHl7(text)
  if (message.kind === 'broken') throw new Error(`line ${message.line}: ${message.reason}`)
  return message
}

function fieldText(text: string, segmentIndex: number, number: number): string | undefined {
  return read(text).segments[segmentIndex]?.fields.find(field => field.number === number)?.text
}

describe('parseHl7', () => {
  it.each([
    ['LF', '\n'],
    ['CR', '\r'],
    ['CRLF', '\r\n'],
  ])('splits segments at %s', (_name, end) => {
    const message = read(oru.join(end) + end)
    expect(message.segments.map(({ name, occurrence, line }) => [name, occurrence, line])).toEqual([
      ['MSH', 1, 1],
      ['PID', 1, 2],
      ['OBX', 1, 3],
      ['OBX', 2, 4],
    ])
  })

  it.each([
    [1, '|'],
    [2, '^~\\&'],
    [3, 'RIS'],
    [7, '20260301101500'],
    [8, ''],
    [9, 'ORU^R01^ORU_R01'],
    [10, 'MSG00042'],
    [11, 'P'],
    [12, '2.5.1'],
    [13, undefined],
  ])('numbers MSH-%i as the standard does', (number, text) => {
    expect(fieldText(oru.join('\n'), 0, number)).toBe(text)
  })

  it('numbers other segments from the first field after the name', () => {
    expect(fieldText(oru.join('\n'), 1, 1)).toBe('1')
    expect(fieldText(oru.join('\n'), 1, 5)).toBe('DOE^JANE')
  })

  it('splits repetitions, components and subcomponents', () => {
    const field = read(oru.join('\n')).segments[1]?.fields[2]
    expect(field?.repetitions.map(components => components.map(({ text }) => text))).toEqual([
      ['123456', '', '', 'HOSP', 'MR'],
      ['987', '', '', 'CITY&2.16.840&ISO', 'PI'],
    ])
    expect(field?.repetitions[1]?.[3]?.subcomponents).toEqual(['CITY', '2.16.840', 'ISO'])
  })

  it('does not split MSH-2 by the separators it declares', () => {
    expect(read(oru.join('\n')).segments[0]?.fields[1]?.repetitions).toEqual([
      [{ text: '^~\\&', subcomponents: ['^~\\&'] }],
    ])
  })

  it('takes the separators from the message, not from habit', () => {
    const message = read('MSH#*!?%#RIS\nPID#1##12*3!4^5|6')
    expect(message.segments[0]?.separators).toEqual({
      field: '#',
      component: '*',
      repetition: '!',
      escape: '?',
      subcomponent: '%',
    })
    expect(message.segments[1]?.fields[2]?.repetitions.map(parts => parts.map(({ text }) => text))).toEqual([
      ['12', '3'],
      ['4^5|6'],
    ])
  })

  it('reads an extra field separator after MSH-1 as an empty MSH-2, which shifts every field', () => {
    const text = 'MSH||^~\\&|RIS|HOSP\nPID|1||12^3'
    expect(fieldText(text, 0, 2)).toBe('')
    expect(fieldText(text, 0, 3)).toBe('^~\\&')
    expect(fieldText(text, 0, 4)).toBe('RIS')
    expect(read(text).segments[1]?.fields[2]?.repetitions).toHaveLength(1)
    expect(read(text).segments[1]?.fields[2]?.repetitions[0]).toHaveLength(1)
  })

  it('accepts a short MSH-2, a truncation character, Z segments, bare segment names and blank lines', () => {
    expect(read('MSH|^\nPID|1~2^3').segments[1]?.fields[0]?.repetitions).toHaveLength(1)
    expect(read('MSH|^~\\&#|RIS').segments[0]?.separators.subcomponent).toBe('&')
    expect(
      read('\nMSH|^~\\&|RIS\n\nZDS|1.2.3\nNTE\n').segments.map(({ name, line }) => [name, line]),
    ).toEqual([
      ['MSH', 2],
      ['ZDS', 4],
      ['NTE', 5],
    ])
  })

  it('lets a second header declare its own separators', () => {
    const message = read('MSH|^~\\&|A\nMSA|AA|1\nMSH$*~\\&$B\nMSA$AE$2*3')
    expect(message.segments[3]?.fields[1]?.repetitions[0]).toHaveLength(2)
    expect(message.segments[2]?.occurrence).toBe(2)
  })

  it.each([
    ['', 1, 'no segments'],
    ['  \n\n', 1, 'no segments'],
    ['PID|1', 1, 'begin with MSH'],
    ['MSH', 1, 'MSH-1'],
    ['MSH ^~\\&', 1, 'MSH-1'],
    ['MSHX^~\\&', 1, 'MSH-1'],
    ['MSH|RIS|HOSP', 1, 'MSH-2'],
    ['MSH|^^\\&|RIS', 1, 'two separators'],
    ['MSH|^~\\&|RIS\npid|1', 2, 'segment name'],
    ['MSH|^~\\&|RIS\n PID|1', 2, 'segment name'],
    ['MSH|^~\\&|RIS\n\nPIDX|1', 3, 'field separator |'],
    ['MSH|^~\\&|RIS\nPID^1', 2, 'field separator |'],
  ])('says why %j is broken', (text, line, reason) => {
    expect(parseHl7(text)).toEqual({ kind: 'broken', line, reason: expect.stringContaining(reason) })
  })
})
