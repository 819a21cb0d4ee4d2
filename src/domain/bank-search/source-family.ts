/** What a source belongs to, for choosing by it. */
export const sourceFamilies = [
  'DICOM',
  'HL7',
  'IHE',
  'Law and security guides',
  'Practice and reasoning',
] as const

export type SourceFamily = (typeof sourceFamilies)[number]

const patterns: readonly (readonly [RegExp, SourceFamily])[] = [
  [/^(?:DICOM|pydicom|pynetdicom|dicom3tools|dcm4che)/i, 'DICOM'],
  [/^(?:HL7|FHIR|MLLP)/i, 'HL7'],
  [/^IHE\b/i, 'IHE'],
  [/^(?:\d+ CFR|HIPAA|HHS|NIST|CISA|HC3|OWASP|RFC|CIS\b)/i, 'Law and security guides'],
]

/** The family of a source by the name its author gave it. What names no standard is practice or reasoning. */
export function sourceFamily(standard: string): SourceFamily {
  return patterns.find(([pattern]) => pattern.test(standard))?.[1] ?? 'Practice and reasoning'
}
