import { describe, expect, it } from 'vitest'
import { checkDumpLine } from '#tests/quizzes/facts/check-dump.ts'

describe('a line of a dump', () => {
  it.each([
    '(0008,0050) SH [A1]   # 2, 1 AccessionNumber',
    '(0008,0050) SH [A12 ]   # 4, 1 AccessionNumber',
    '(0008,0050) SH [A12]   # 4, 1 AccessionNumber',
    '(0008,0050) SH (no value available)   # 0, 0 AccessionNumber',
    '  (0008,0060) CS [US]             #   2, 1 Modality',
    '(0008,0008) CS [ORIGINAL\\PRIMARY\\AXIAL]   # 22, 3 ImageType',
    '(0008,0016) UI =CTImageStorage   # 26, 1 SOPClassUID',
    '(0028,0010) US 512   # 2, 1 Rows',
    '(0028,0030) DS [0.8\\0.6 ]   # 8, 2 PixelSpacing',
    '(0040,0100) SQ (Sequence with undefined length #=1)   # u/l, 1 ScheduledProcedureStepSequence',
    '(fffe,e00d) na (ItemDelimitationItem)   # 0, 0 ItemDelimitationItem',
    '(0029,1140) UN 4d\\52\\33\\00   # 4, 1 Private',
    '(0010,0010) PN [Müller^Jürgen]   # 14, 1 PatientName',
    '(0010,0010) PN [Müller^Jürgen]   # 16, 1 PatientName',
    '(0008,0020) DA [20260301-20260331]   # 18, 1 StudyDate',
    '(0010,0010) PN [OKAFOR*]   # 8, 1 PatientName',
    '(0010,4000) LT [a\\b ]   # 4, 1 PatientComments',
    '# Dicom-Data-Set',
  ])('is right: %s', line => {
    expect(checkDumpLine(line)).toEqual([])
  })

  it.each([
    ['(0008,0050) SH [A1]', 'a dump line reads'],
    ['(0008,0059) SH [A1]   # 2, 1 AccessionNumber', 'not in the data dictionary'],
    ['(0008,0050) LO [A1]   # 2, 1 AccessionNumber', 'the VR is SH, not LO'],
    ['(0008,0050) SH [A1]   # 2, 1 StudyID', 'the keyword is AccessionNumber, not StudyID'],
    ['(0008,0050) SH [A1]   # 4, 1 AccessionNumber', 'the length is 2, not 4'],
    ['(0008,0050) SH [A1]   # 2, 2 AccessionNumber', 'these are 1 values, not 2'],
    ['(0008,0050) SH [A\\B ]   # 4, 2 AccessionNumber', 'the multiplicity is 1, these are 2 values'],
    ['(0028,0030) DS [0.8 ]   # 4, 1 PixelSpacing', 'the multiplicity is 2'],
    ['(0008,0050) SH [12345678901234567]   # 18, 1 AccessionNumber', 'SH takes at most 16 characters'],
    ['(0008,0060) CS [ct]   # 2, 1 Modality', 'CS takes at most 16 capital letters'],
    ['(0008,0020) DA [20260231]   # 8, 1 StudyDate', 'DA takes a date'],
    ['(0008,0020) DA [2026-03-01]   # 10, 1 StudyDate', 'DA takes a date'],
    ['(0008,0030) TM [246000]   # 6, 1 StudyTime', 'TM takes a time'],
    ['(0020,000d) UI [1.2.03]   # 6, 1 StudyInstanceUID', 'UI takes numbers without leading zeros'],
    ['(0020,0013) IS [1.5 ]   # 4, 1 InstanceNumber', 'IS takes a whole number'],
    ['(0018,0050) DS [five]   # 4, 1 SliceThickness', 'DS takes a decimal number'],
    ['(0010,1010) AS [45Y ]   # 4, 1 PatientAge', 'AS takes three digits'],
    ['(0028,0010) US 512   # 4, 1 Rows', 'the length is 2, not 4'],
    ['(0008,0050) SH (no value available)   # 0, 1 AccessionNumber', 'no value has length 0'],
  ])('is wrong: %s', (line, message) => {
    expect(
      checkDumpLine(line)
        .map(problem => problem.message)
        .join('; '),
    ).toContain(message)
  })
})
