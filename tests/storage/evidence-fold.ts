import {
  decodeEvidence,
  encodeEvidence,
  evidenceCheckpointVersion,
} from '#src/domain/learning/evidence-checkpoint.ts'
import { emptyEvidence } from '#src/domain/learning/evidence.ts'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import type { Evidence } from '#src/domain/learning/evidence.ts'
import type { EvidenceFold } from '#src/storage/checkpoint.ts'

/** The app's fold, counting how many events it was given. */
export function countingFold() {
  const count = { events: 0 }
  const fold: EvidenceFold<Evidence> = {
    format: `evidence-${evidenceCheckpointVersion}`,
    empty: emptyEvidence,
    apply(evidence, events) {
      count.events += events.length
      return foldEvents(events, evidence)
    },
    encode: encodeEvidence,
    decode(value) {
      const decoded = decodeEvidence(value)
      return decoded.kind === 'decoded' ? decoded.evidence : null
    },
  }
  return { fold, count }
}
