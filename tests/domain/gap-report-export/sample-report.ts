import type { Catalog } from '#src/domain/catalog/catalog.ts'
import type { Role } from '#src/domain/catalog/role.ts'
import type { Evidence } from '#src/domain/learning/evidence.ts'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import { findGaps } from '#src/domain/measure/find-gaps.ts'
import type { GapReport } from '#src/domain/measure/gap-report.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { newYear, responseEvent } from '#tests/domain/learning/learner-events.ts'

/** A role whose name a spreadsheet would take for a formula. */
const sampleRole: Role = {
  id: 'sample-role',
  name: '=SUM(A1), "expert"',
  summary: 'A role for tests.',
  vintage: 'Now',
  notes: [],
  importance: { imaging: 60, messages: 40 },
  required: {
    encoding: { level: 60, evidence: 'P' },
    viewing: { level: 50, evidence: 'J' },
    parsing: { level: 40, evidence: 'S' },
  },
}

const text = { definition: 'A definition.', cite: ['PS3.5'], subTopics: [{ id: 'all', name: 'All of it' }] }

/** Three skills in two domains, eight questions each, of levels 40 and 60. */
export const sampleCatalog: Catalog = {
  domains: [
    { id: 'imaging', name: 'Imaging', summary: 'Images.' },
    { id: 'messages', name: 'Messages', summary: 'Messages.' },
  ],
  banks: [
    { id: 'images', name: 'Images', domain: 'imaging', summary: 'Images.' },
    { id: 'texts', name: 'Texts', domain: 'messages', summary: 'Texts.' },
  ],
  skills: [
    { id: 'encoding', bank: 'images', name: 'Encoding', ...text },
    { id: 'viewing', bank: 'images', name: 'Viewing', ...text },
    { id: 'parsing', bank: 'texts', name: 'Parsing', ...text },
  ],
  evidence: { P: 'Named.', Q: 'Needed.', C: 'Covered.', S: 'A guide.', O: 'Lists.', J: 'Judgement.' },
  roles: [sampleRole],
  errata: [],
  index: ['encoding', 'viewing', 'parsing'].flatMap(skill =>
    Array.from({ length: 8 }, (_, at) => ({
      id: `${skill}-${at}`,
      skill,
      level: at % 2 === 0 ? (40 as const) : (60 as const),
      kind: 'single-choice' as const,
      hash: `hash-${skill}-${at}`,
    })),
  ),
}

/** `scores` of the first questions of a skill, given one after another. */
export function sampleEvidence(scores: Readonly<Record<string, readonly number[]>>): Evidence {
  return foldEvents(
    Object.entries(scores).flatMap(([skill, list]) =>
      list.map((score, at) =>
        responseEvent({
          attempt: 'a',
          seq: at,
          skill,
          questionId: `${skill}-${at}`,
          level: at % 2 === 0 ? 40 : 60,
          tUtc: newYear + at * 60_000,
          score,
        }),
      ),
    ),
  )
}

/** The report an hour after the new year. */
export function sampleReport(evidence: Evidence): GapReport {
  const now = newYear + 3_600_000
  return findGaps(evidence, sampleRole, sampleCatalog, now, measureSettings.gamma.own, measureSettings)
}
