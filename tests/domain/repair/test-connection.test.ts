import { describe, expect, it } from 'vitest'
import type { RepairValues } from '#src/domain/repair/repair-schema.ts'
import { type AeRepair, connectionWorks, testConnection } from '#src/domain/repair/test-connection.ts'
import { sampleAeRepair as sample } from '#tests/domain/question/sample-ae-repair.ts'

const test = (change: RepairValues, question: AeRepair = sample) =>
  testConnection(question, { ...sample.key, ...change })

/** The steps that were made, and the text of the last one that did not pass. */
function outcome(steps: ReturnType<typeof test>) {
  return [steps.map(({ step }) => step), steps.findLast(({ passed }) => !passed)?.text ?? null]
}

const whole = ['TCP', 'A-ASSOCIATE', 'Presentation context', 'Presentation context', 'C-ECHO', 'C-STORE']

describe('testConnection', () => {
  it('gets through with the key', () => {
    const steps = test({})
    expect(outcome(steps)).toEqual([whole, null])
    expect(connectionWorks(steps)).toBe(true)
    expect(steps.at(-1)?.text).toBe('C-STORE-RSP: status 0000 (Success).')
  })

  it.each<[what: string, change: RepairValues, steps: string[], text: string]>([
    ['another host', { host: '192.0.2.2' }, ['TCP'], 'timed out'],
    ['no host', { host: ' ' }, ['TCP'], 'No host is set.'],
    ['another port', { port: '104' }, ['TCP'], 'connection refused'],
    ['no port', { port: '' }, ['TCP'], '"" is no TCP port.'],
    ['a port beyond the last', { port: '65536' }, ['TCP'], '"65536" is no TCP port.'],
    [
      'a caller it does not know',
      { callingAeTitle: 'CT_EAST' },
      ['TCP', 'A-ASSOCIATE'],
      'A-ASSOCIATE-RJ: result 1 (rejected-permanent), source 1 (DICOM UL service-user), reason 3 (calling-AE-title-not-recognized).',
    ],
    [
      'another title called',
      { calledAeTitle: 'archive1' },
      ['TCP', 'A-ASSOCIATE'],
      'reason 7 (called-AE-title-not-recognized)',
    ],
    [
      'both titles wrong: the called one is looked at first',
      { calledAeTitle: 'A', callingAeTitle: 'B' },
      ['TCP', 'A-ASSOCIATE'],
      'reason 7',
    ],
    [
      'a title of 17 characters',
      { callingAeTitle: 'CT_EAST1_RADIOLOG' },
      ['TCP', 'A-ASSOCIATE'],
      'is no AE title. Nothing was sent.',
    ],
    ['TLS at our side only', { tls: 'on' }, ['TCP', 'TLS'], 'does not speak TLS'],
    [
      'nothing proposed',
      { proposed: [] },
      ['TCP', 'A-ASSOCIATE', 'Presentation context', 'C-ECHO', 'C-STORE'],
      'no transfer syntax is proposed for CT Image Storage.',
    ],
    ['what it does not take', { proposed: ['RLELossless'] }, whole, 'no presentation context for CT Image'],
    [
      'also what it likes better',
      { proposed: ['JPEGLosslessSV1', 'ExplicitVRLittleEndian'] },
      whole,
      'the accepted presentation context is not.',
    ],
  ])('stops at %s', (_what, change, made, text) => {
    const steps = test(change)
    expect(outcome(steps)).toEqual([made, expect.stringContaining(text)])
    expect(connectionWorks(steps)).toBe(false)
  })

  it('does not count spaces around titles, host and port', () => {
    expect(connectionWorks(test({ callingAeTitle: ' CT_EAST1 ', host: '192.0.2.20 ', port: ' 11112' }))).toBe(
      true,
    )
  })

  it('names the result of each presentation context', () => {
    const contexts = (steps: ReturnType<typeof test>) =>
      steps.flatMap(({ step, text }) => (step === 'Presentation context' ? [text] : []))
    expect(contexts(test({ proposed: ['RLELossless'] }))).toEqual([
      '1, Verification SOP Class: result 0 (acceptance), Implicit VR Little Endian.',
      '3, CT Image Storage: result 4 (transfer-syntaxes-not-supported).',
    ])
    const goal = { ...sample.goal, sopClass: 'MRImageStorage' }
    expect(contexts(test({}, { ...sample, goal }))[1]).toBe(
      '3, MR Image Storage: result 3 (abstract-syntax-not-supported).',
    )
    expect(contexts(test({}))[1]).toMatch(/^3, CT Image Storage: result 0 \(acceptance\), JPEG Lossless/)
  })

  it('speaks TLS with a peer that does, and is cut off without', () => {
    const secured: AeRepair = { ...sample, peer: { ...sample.peer, tls: true } }
    expect(connectionWorks(test({ tls: 'on' }, secured))).toBe(true)
    expect(test({ tls: 'off' }, secured).at(-1)).toMatchObject({ step: 'TLS', passed: false })
    // Without a connection nobody gets as far as TLS.
    expect(test({ tls: 'on', host: '192.0.2.99' }, secured).map(({ step }) => step)).toEqual(['TCP'])
    // What is no field is set right.
    expect(connectionWorks(test({}, secured))).toBe(true)
    expect(connectionWorks(testConnection(secured, {}))).toBe(true)
  })
})
