import { describe, expect, it } from 'vitest'
import type { Artefact } from '#src/domain/question/artefact.ts'
import { artefactPlaces, pickableLines, resolvePlace } from '#src/domain/question/artefact-places.ts'
import { sampleDump, sampleMessage } from '#tests/domain/question/sample-questions.ts'

const hl7: Artefact = { format: 'hl7', title: 'Message', text: sampleMessage }
const dump: Artefact = { format: 'dicom-dump', title: 'Dump', text: sampleDump }
const log: Artefact = { format: 'log', title: 'Log', text: '10:00 open\n\n10:01 reject\n   \n10:02 close' }
const text: Artefact = { format: 'text', title: 'Text', text: 'One\nTwo' }

describe('artefactPlaces', () => {
  it('lists the lines of a dump that show a tag', () => {
    expect(artefactPlaces(dump, 'line')).toEqual({ kind: 'places', places: ['L2', 'L3', 'L4', 'L6'] })
  })

  it('lists the lines of a log that are not blank', () => {
    expect(artefactPlaces(log, 'line')).toEqual({ kind: 'places', places: ['L1', 'L3', 'L5'] })
  })

  it('counts lines the same whatever ends them', () => {
    expect(artefactPlaces({ ...log, text: log.text.replaceAll('\n', '\r\n') }, 'line')).toEqual(
      artefactPlaces(log, 'line'),
    )
  })

  it('lists HL7 places', () => {
    expect(artefactPlaces(hl7, 'segment')).toEqual({
      kind: 'places',
      places: ['MSH', 'PID', 'OBR', 'OBX', 'OBX[2]'],
    })
  })

  it.each([
    ['a line', hl7, 'line', 'Use dicom-dump'],
    ['a line', text, 'line', 'Use dicom-dump'],
    ['a line', { ...dump, text: 'No tag here' }, 'line', 'Use dicom-dump'],
    ['a field', dump, 'field', 'needs an hl7 artefact, not dicom-dump'],
    ['a segment', { ...hl7, text: 'MSH|^~\\&|A\npid|1' }, 'segment', 'Line 2 of the HL7 message'],
  ] as const)('says why %s of %o cannot be picked', (_what, artefact, pick, message) => {
    expect(artefactPlaces(artefact, pick)).toEqual({
      kind: 'problem',
      message: expect.stringContaining(message),
    })
  })

  it('hands out the text of the lines', () => {
    expect(pickableLines(log)).toContainEqual({ place: 'L3', text: '10:01 reject' })
    expect(pickableLines(text)).toEqual([])
  })
})

describe('resolvePlace', () => {
  it.each([
    [dump, 'line', '(0008,0050)', 'L4'],
    [dump, 'line', 'PatientID', 'L6'],
    [log, 'line', 'reject', 'L3'],
    [hl7, 'segment', 'OBX[2]', 'OBX[2]'],
    [hl7, 'field', 'PID[1]-3', 'PID-3'],
    [hl7, 'component', 'PID-3~2.1', 'PID-3~2.1'],
  ] as const)('finds the place in %o', (artefact, pick, authored, place) => {
    expect(resolvePlace(artefact, pick, authored)).toEqual({ kind: 'place', place })
  })

  it.each([
    [dump, 'line', '20260301', 'on lines 2, 3'],
    [dump, 'line', 'Dicom-Data-Set', 'on no line'],
    [hl7, 'field', 'PID.3', 'no HL7 location'],
    [hl7, 'component', 'PID-8', 'is a field, but this question picks a component'],
    [hl7, 'field', 'PID-2', 'does not exist in the message or is empty'],
    [hl7, 'field', 'PV1-2', 'does not exist'],
    [hl7, 'segment', 'OBX[3]', 'does not exist'],
    [dump, 'field', 'PID-3', 'needs an hl7 artefact'],
  ] as const)('says what is wrong in %o', (artefact, pick, authored, message) => {
    expect(resolvePlace(artefact, pick, authored)).toEqual({
      kind: 'problem',
      message: expect.stringContaining(message),
    })
  })
})
