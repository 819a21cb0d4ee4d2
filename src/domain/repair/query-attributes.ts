/** An attribute the simulator can match: its tag and value representation (PS3.6 chapter 6). */
export interface QueryAttribute {
  readonly tag: string
  readonly vr: string
}

const attributes: Readonly<Partial<Record<string, readonly [tag: string, vr: string]>>> = {
  SOPClassUID: ['0008,0016', 'UI'],
  SOPInstanceUID: ['0008,0018', 'UI'],
  StudyDate: ['0008,0020', 'DA'],
  SeriesDate: ['0008,0021', 'DA'],
  AcquisitionDateTime: ['0008,002A', 'DT'],
  StudyTime: ['0008,0030', 'TM'],
  SeriesTime: ['0008,0031', 'TM'],
  AccessionNumber: ['0008,0050', 'SH'],
  QueryRetrieveLevel: ['0008,0052', 'CS'],
  Modality: ['0008,0060', 'CS'],
  ModalitiesInStudy: ['0008,0061', 'CS'],
  InstitutionName: ['0008,0080', 'LO'],
  ReferringPhysicianName: ['0008,0090', 'PN'],
  StationName: ['0008,1010', 'SH'],
  StudyDescription: ['0008,1030', 'LO'],
  SeriesDescription: ['0008,103E', 'LO'],
  PatientName: ['0010,0010', 'PN'],
  PatientID: ['0010,0020', 'LO'],
  IssuerOfPatientID: ['0010,0021', 'LO'],
  PatientBirthDate: ['0010,0030', 'DA'],
  PatientSex: ['0010,0040', 'CS'],
  BodyPartExamined: ['0018,0015', 'CS'],
  StudyInstanceUID: ['0020,000D', 'UI'],
  SeriesInstanceUID: ['0020,000E', 'UI'],
  StudyID: ['0020,0010', 'SH'],
  SeriesNumber: ['0020,0011', 'IS'],
  InstanceNumber: ['0020,0013', 'IS'],
  NumberOfStudyRelatedSeries: ['0020,1206', 'IS'],
  NumberOfStudyRelatedInstances: ['0020,1208', 'IS'],
  NumberOfSeriesRelatedInstances: ['0020,1209', 'IS'],
  RequestingPhysician: ['0032,1032', 'PN'],
  RequestedProcedureDescription: ['0032,1060', 'LO'],
  AdmissionID: ['0038,0010', 'LO'],
  CurrentPatientLocation: ['0038,0300', 'LO'],
  ScheduledStationAETitle: ['0040,0001', 'AE'],
  ScheduledProcedureStepStartDate: ['0040,0002', 'DA'],
  ScheduledProcedureStepStartTime: ['0040,0003', 'TM'],
  ScheduledPerformingPhysicianName: ['0040,0006', 'PN'],
  ScheduledProcedureStepDescription: ['0040,0007', 'LO'],
  ScheduledProcedureStepID: ['0040,0009', 'SH'],
  ScheduledStationName: ['0040,0010', 'SH'],
  ScheduledProcedureStepLocation: ['0040,0011', 'SH'],
  ScheduledProcedureStepStatus: ['0040,0020', 'CS'],
  RequestedProcedureID: ['0040,1001', 'SH'],
  RequestedProcedurePriority: ['0040,1003', 'SH'],
}

/** Keywords of all attributes the simulator can match. */
export const queryKeywords: readonly string[] = Object.keys(attributes)

/** The attribute of a keyword; null if the simulator does not know it. */
export function queryAttribute(keyword: string): QueryAttribute | null {
  const found = Object.hasOwn(attributes, keyword) ? attributes[keyword] : undefined
  return found === undefined ? null : { tag: `(${found[0]})`, vr: found[1] }
}
