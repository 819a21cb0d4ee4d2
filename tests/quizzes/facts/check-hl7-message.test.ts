import { describe, expect, it } from 'vitest'
import { checkHl7Message, versionOf } from '#tests/quizzes/facts/check-hl7-message.ts'

const right = [
  'MSH|^~\\&|ADT|NORTH|PACS|NORTH|20260218101500||ADT^A08^ADT_A01|ADT0101777|P|2.5.1',
  'EVN||20260218101455',
  'PID|1||448812^^^NORTH^MR~99^^^CITY&1.2.3&ISO^PI||Sample^Ann^T||19710302|F',
  'PV1|1|O',
  'ZXX|what ever|they ~ like',
]
const replaced = (from: string, to: string) => right.map(line => line.replace(from, to)).join('\n')
const without = (segment: string) => right.filter(line => !line.startsWith(segment)).join('\n')

describe('an HL7 message', () => {
  it('is right', () => {
    expect(checkHl7Message(right.join('\n'))).toEqual([])
  })

  it('may be an order, a result or an acknowledgment', () => {
    const messages = [
      'MSH|^~\\&|RIS|N|PACS|N|20260114093012||ORM^O01^ORM_O01|RIS1|P|2.3.1\nPID|||1^^^N||A^B\nORC|NW\nOBR|1|P1|F1|CT^CT head^L',
      'MSH|^~\\&|REP|N|EHR|N|20260122160411||ORU^R01^ORU_R01|R1|P|2.5.1\nOBR|1|P1|F1|CT^CT head^99LOC\nOBX|1|TX|F^Findings^L||None.||||||F',
      'MSH|^~\\&|PACS|N|RIS|N|20260122160411||ACK^O01^ACK|A1|P|2.5.1\nMSA|AA|RIS1',
    ]
    expect(messages.flatMap(checkHl7Message)).toEqual([])
  })

  it.each([
    ['a header that is none', replaced('MSH|', 'MSX|'), 'line 1', 'must begin with MSH'],
    ['an unknown version', replaced('2.5.1', '2.9.9'), 'MSH-12', 'not a version'],
    ['an unknown event', replaced('ADT^A08^ADT_A01', 'ADT^A99^ADT_A01'), 'MSH-9', 'table 0003'],
    ['a wrong structure', replaced('ADT_A01', 'ADT_A08'), 'MSH-9', 'has the structure ADT_A01'],
    ['a missing segment', without('PV1'), 'PV1', 'needs the segment PV1'],
    ['a foreign segment', replaced('PV1|1|O', 'PV1|1|O\nMSA|AA|1'), 'MSA', 'has no segment MSA'],
    ['an unknown segment', replaced('PV1|1|O', 'PV1|1|O\nPVX|1'), 'PVX', 'no segment PVX'],
    ['a missing field', replaced('448812^^^NORTH^MR~99^^^CITY&1.2.3&ISO^PI', ''), 'PID-3', 'is required'],
    ['too many fields', replaced('PV1|1|O', `PV1|1|O${'|'.repeat(51)}x`), 'PV1-53', 'has 52 fields'],
    ['too many repetitions', replaced('|F', '|F~M'), 'PID-8', 'may have 1 repetitions'],
    [
      'too many characters',
      replaced('ADT0101777', 'ADT0101777-ADT0101777'),
      'MSH-10',
      'may have 20 characters',
    ],
    ['too many components', replaced('NORTH^MR', 'NORTH^MR^^^^^^^'), 'PID-3', 'CX has 10 components'],
    ['too many subcomponents', replaced('CITY&1.2.3&ISO', 'CITY&1.2.3&ISO&X'), 'PID-3', 'HD, which has 3'],
    ['a code of no table', replaced('^MR~', '^QQQ~'), 'PID-3', 'QQQ is not in table 0203'],
    ['a date that is none', replaced('19710302', '02.03.1971'), 'PID-7', 'not a DTM'],
    ['a month that is none', replaced('20260218101455', '20261318101455'), 'EVN-2', 'not a DTM'],
  ])('can have %s', (_name, text, place, message) => {
    const problems = checkHl7Message(text).filter(problem => problem.place === place)
    expect(problems.map(problem => problem.message).join('; ')).toContain(message)
  })

  it('is read by its own version', () => {
    expect([versionOf(right.join('\n')), versionOf('MSH|^~\\&||||||||||2.3'), versionOf('no')]).toEqual([
      '2.5.1',
      '2.3',
      '2.5.1',
    ])
  })
})
