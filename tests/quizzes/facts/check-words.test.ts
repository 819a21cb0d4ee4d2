import { describe, expect, it } from 'vitest'
import { checkWords } from '#tests/quizzes/facts/check-words.ts'

const check = (text: string) => checkWords(text, '2.5.1')

describe('facts in running text', () => {
  it.each([
    'The Accession Number `(0008,0050)` has 16 characters.',
    'Study Date (0008,0020), Series Date (0008,0021)',
    '`(0020,0032)` Image Position (Patient) and `(0020,0037)`',
    'file meta (0002,0010) TransferSyntaxUID, command (0000,0100), item (fffe,e000)',
    'the overlay (6002,3000) and the private (0029,1040)',
    '{ "00080050": { "vr": "SH" } }',
    'Implicit VR Little Endian `1.2.840.10008.1.2` or Explicit VR Little Endian 1.2.840.10008.1.2.1.',
    'CT Image Storage   1.2.840.10008.5.1.4.1.1.2   1.2.840.10008.1.2, 1.2.840.10008.1.2.1',
    'any storage class 1.2.840.10008.5.1.4.1.1.x from 192.0.2.11 to 10.0.0.1',
    'the patient is in `PID-3`, its issuer in PID-3.4, the namespace in PID-3.4.1',
    '`MSH-10` Message Control ID comes back in MSA-2; OBX[2]-5.7 and PID-3~2.1 too',
    '`ADT^A08^ADT_A01` and `ADT^A40^ADT_A39`, ORU^R01, ADT A04',
    'table 0085 has `W`, table 0008 has `AA`',
    'PS3.5, RAD-68, UTF-8, SHA-256, ISO-8859-1 and order A26-20418',
  ])('are right: %s', text => {
    expect(check(text)).toEqual([])
  })

  it.each([
    ['`(0008,0059)`', 'not in the data dictionary'],
    ['the group (0009,0050) of 8 and (0007,0010)', 'not in the data dictionary'],
    ['Patient ID `(0008,0050)`', 'is Accession Number, but "Patient ID" stands beside it'],
    ['`(0008,0050)` StudyInstanceUID', 'is Accession Number, but "StudyInstanceUID" stands beside it'],
    ['{ "00080050": { "vr": "LO" } }', 'has the VR SH, not LO'],
    ['{ "00080059": { "vr": "LO" } }', 'not in the data dictionary'],
    ['1.2.840.10008.1.2.9', 'not in the registry'],
    ['1.2.840.10008.5.1.4.1.1.999', 'not in the registry'],
    [
      'JPEG-LS Lossless Image Compression `1.2.840.10008.1.2.4.90`',
      'is JPEG 2000 Image Compression (Lossless Only)',
    ],
    ['1.2.826.0.1.3680043.08.1', 'without leading zeros'],
    [`1.2.826.${'1'.repeat(60)}.3.4`, 'at most 64 characters'],
    ['PID-41', 'PID has 39 fields'],
    ['PID-3.12', 'CX has 10 components'],
    ['PID-8.2', 'IS has 0 components'],
    ['PID-3.4.9', 'HD has 3 components'],
    ['PDI-3', 'no segment PDI'],
    ['`MSH-11` Message Control ID', 'is Processing ID, but "Message Control ID" stands beside it'],
    ['Sending Application `MSH-4`', 'is Sending Facility'],
    ['ADT^A99', 'A99 is not in table 0003'],
    ['ORM^A08', 'has no message ORM^A08'],
    ['ADT^A08^ADT_A08', 'has the structure ADT_A01, not ADT_A08'],
    ['an ADT message with event A77', 'A77 is not in table 0003'],
    ['table 0999', 'no table 0999'],
    ['table 0085 has `QQ`', 'table 0085 has no code QQ'],
  ])('are wrong: %s', (text, message) => {
    expect(
      check(text)
        .map(problem => problem.message)
        .join('; '),
    ).toContain(message)
  })
})
