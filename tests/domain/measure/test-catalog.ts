import type { Catalog } from '#src/domain/catalog/catalog.ts'
import type { Requirement, Role } from '#src/domain/catalog/role.ts'

const skill = (id: string, bank: string, name: string) => ({
  id,
  bank,
  name,
  definition: 'What it is.',
  cite: ['PS3.1'],
  subTopics: [{ id: 'all', name: 'All of it' }],
})

const questionsOf = (skillId: string) =>
  ([60, 75, 90] as const).map(level => ({
    id: `${skillId}-${level}`,
    skill: skillId,
    level,
    kind: 'single-choice' as const,
    hash: 'abcdefghijkl',
  }))

const basic: Requirement = { level: 20, evidence: 'J' }

/** A role that asks for four of the five skills below. */
export const testRole: Role = {
  id: 'night-shift',
  name: 'Night shift',
  summary: 'Keeps images flowing.',
  vintage: 'Written for tests',
  notes: [],
  importance: { dicom: 60, 'operations-security': 30, 'soft-skills': 10 },
  required: {
    'dicom-web': { level: 60, evidence: 'S' },
    'dicom-encoding': { level: 40, evidence: 'J' },
    'ops-storage': { level: 60, evidence: 'C' },
    constructor: basic,
  },
}

/** Three domains, four banks (two in one domain), five skills with three questions each, one named like a property. */
export const testCatalog: Catalog = {
  domains: [
    { id: 'dicom', name: 'DICOM', summary: 'Images.' },
    { id: 'operations-security', name: 'Operations', summary: 'Servers.' },
    { id: 'soft-skills', name: 'Soft skills', summary: 'People.' },
  ],
  banks: [
    { id: 'dicom', name: 'DICOM', domain: 'dicom', summary: 'Images.' },
    { id: 'operations', name: 'Operations', domain: 'operations-security', summary: 'Servers.' },
    { id: 'security', name: 'Security', domain: 'operations-security', summary: 'Locks.' },
    { id: 'soft-skills', name: 'Soft skills', domain: 'soft-skills', summary: 'People.' },
  ],
  skills: [
    skill('dicom-web', 'dicom', 'DICOMweb'),
    skill('dicom-encoding', 'dicom', 'Encoding'),
    skill('ops-storage', 'operations', 'Storage'),
    skill('sec-privacy', 'security', 'Privacy'),
    skill('constructor', 'soft-skills', 'Explaining'),
  ],
  evidence: { P: 'p.', Q: 'q.', C: 'c.', S: 's.', O: 'o.', J: 'j.' },
  roles: [testRole],
  index: ['dicom-web', 'dicom-encoding', 'ops-storage', 'sec-privacy', 'constructor'].flatMap(questionsOf),
  errata: [],
}
