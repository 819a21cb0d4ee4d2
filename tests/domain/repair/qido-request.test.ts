import { describe, expect, it } from 'vitest'
import { qidoRequest } from '#src/domain/repair/qido-request.ts'

describe('qidoRequest', () => {
  it.each([
    [{}, 'GET /studies'],
    [{ PatientID: ' ', StudyDate: '' }, 'GET /studies'],
    [{ PatientName: 'Sample^A*', limit: '2' }, 'GET /studies?PatientName=Sample%5EA*&limit=2'],
    [{ StudyInstanceUID: '1.2,1.3' }, 'GET /studies?StudyInstanceUID=1.2,1.3'],
    [{ PatientName: 'A,B&C' }, 'GET /studies?PatientName=A%2CB%26C'],
  ])('of %j', (values, request) => {
    expect(qidoRequest(values)).toBe(request)
  })
})
