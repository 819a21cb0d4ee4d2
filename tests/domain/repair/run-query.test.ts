import { describe, expect, it } from 'vitest'
import { type QueryRepair, runQuery } from '#src/domain/repair/run-query.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'

const sample = sampleQuestions.repair

/** A query with these values in its keys, of studies unless something else is said. */
function ask(values: Record<string, string>, service: QueryRepair['service'] = 'study-root') {
  if (sample.system !== 'query') throw new Error('The sample is a query')
  const rows = [
    { StudyDate: '20260310', ModalitiesInStudy: String.raw`CT\SR`, StudyInstanceUID: '1.2.1' },
    { StudyDate: '20260311', ModalitiesInStudy: 'CT', StudyInstanceUID: '1.2.2' },
    { StudyDate: '20260312', ModalitiesInStudy: 'MR', StudyInstanceUID: '1.2.3' },
    { StudyDate: '', ModalitiesInStudy: 'MR', StudyInstanceUID: '1.2.4' },
  ].map((row, at) => ({ id: `r${at + 1}`, values: row }))
  const keys = Object.keys(values).map(attribute => ({ attribute, start: '' }))
  return runQuery({ ...sample, service, rows, keys }, values)
}

const rowsOf = (answer: ReturnType<typeof ask>) => (answer.kind === 'answered' ? answer.rows : answer)

describe('runQuery', () => {
  it('returns the rows that match every key, in the order of the server', () => {
    expect(rowsOf(ask({ StudyDate: '20260311-' }))).toEqual(['r2', 'r3'])
    expect(rowsOf(ask({ StudyDate: '20260311-', ModalitiesInStudy: 'MR' }))).toEqual(['r3'])
    expect(rowsOf(ask({ StudyDate: '', ModalitiesInStudy: '' }))).toEqual(['r1', 'r2', 'r3', 'r4'])
  })

  it('is content with one of several values of a row, and takes a list in the key for one value', () => {
    expect(rowsOf(ask({ ModalitiesInStudy: 'CT' }))).toEqual(['r1', 'r2'])
    expect(rowsOf(ask({ ModalitiesInStudy: 'SR' }))).toEqual(['r1'])
    expect(rowsOf(ask({ ModalitiesInStudy: String.raw`CT\MR` }))).toEqual([])
  })

  it('parts UIDs by backslashes in C-FIND and by commas in QIDO-RS', () => {
    expect(rowsOf(ask({ StudyInstanceUID: String.raw`1.2.1\1.2.3` }))).toEqual(['r1', 'r3'])
    expect(rowsOf(ask({ StudyInstanceUID: '1.2.1,1.2.3' }))).toEqual([])
    expect(rowsOf(ask({ StudyInstanceUID: '1.2.1,1.2.3' }, 'qido'))).toEqual(['r1', 'r3'])
  })

  it('takes a wild card in a worklist only where the worklist allows one', () => {
    const rows = [
      {
        id: 'r1',
        values: { Modality: 'CT', ScheduledStationAETitle: 'CT_EAST1', PatientName: 'Sample^Ann' },
      },
    ]
    const find = (attribute: string, wanted: string) => {
      if (sample.system !== 'query') throw new Error('The sample is a query')
      const keys = [{ attribute, start: '' }]
      return rowsOf(runQuery({ ...sample, service: 'worklist', rows, keys }, { [attribute]: wanted }))
    }
    expect(find('ScheduledStationAETitle', 'CT_EAST*')).toEqual([])
    expect(find('ScheduledStationAETitle', 'CT_EAST1')).toEqual(['r1'])
    expect(find('Modality', 'C?')).toEqual([])
    expect(find('Modality', '')).toEqual(['r1'])
    expect(find('PatientName', 'Sample*')).toEqual(['r1'])
  })

  it('says the status of its service', () => {
    expect(ask({ StudyDate: '1' })).toEqual({
      kind: 'refused',
      status: 'A900 (Identifier does not match SOP Class)',
      reason: 'The value of StudyDate is not valid for DA, nor a range of such values.',
    })
    expect(ask({ StudyDate: '1' }, 'qido').status).toBe('400 (Bad Request)')
    expect(ask({ StudyDate: '20250101' }).status).toBe('0000 (Success)')
    expect(ask({ StudyDate: '20250101' }, 'qido').status).toBe('204 (No Content)')
    expect(ask({ StudyDate: '20260311' }, 'qido').status).toBe('200 (OK)')
  })

  it('pages through the results by limit and offset', () => {
    const page = (limit: string, offset: string) => rowsOf(ask({ limit, offset }, 'qido'))
    expect(page('', '')).toEqual(['r1', 'r2', 'r3', 'r4'])
    expect(page('2', '')).toEqual(['r1', 'r2'])
    expect(page('2', '1')).toEqual(['r2', 'r3'])
    expect(page('', '3')).toEqual(['r4'])
    expect(page('0', '')).toEqual([])
    expect(page('-1', '')).toMatchObject({ kind: 'refused', reason: 'limit is not a whole number.' })
  })

  it('wants the level, and the unique keys above it, where the level is a field', () => {
    const level = (QueryRetrieveLevel: string, more = {}) => rowsOf(ask({ QueryRetrieveLevel, ...more }))
    for (const wrong of ['', 'PATIENT', 'study', '*'])
      expect(level(wrong)).toMatchObject({ reason: 'QueryRetrieveLevel is none of STUDY, SERIES and IMAGE.' })
    expect(level('STUDY')).toEqual([])
    expect(level('SERIES')).toMatchObject({
      reason: 'At the level SERIES, StudyInstanceUID must have a single value.',
    })
    expect(level('SERIES', { StudyInstanceUID: String.raw`1.2.1\1.2.3` })).toMatchObject({ kind: 'refused' })
    expect(level('SERIES', { StudyInstanceUID: '1.2.1' })).toEqual([])
    expect(level('IMAGE', { StudyInstanceUID: '1.2.1' })).toMatchObject({
      reason: 'At the level IMAGE, SeriesInstanceUID must have a single value.',
    })
  })
})
