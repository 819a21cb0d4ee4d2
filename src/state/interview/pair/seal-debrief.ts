import type { PublicKey } from '#src/domain/assignment/assignment.ts'
import { keyFingerprint, keyId } from '#src/domain/assignment/instructor-key.ts'
import { safeFileName } from '#src/domain/format/file-name.ts'
import type { InterviewSession, InterviewSheet } from '#src/domain/interview/interview-record.ts'
import { packDebrief } from '#src/domain/interview/pack-parcel.ts'
import { parcelFile } from '#src/exchange/interview/parcel-text.ts'
import { sealResult } from '#src/exchange/sealing/seal-result.ts'
import type { AppStore } from '#src/state/app-store.ts'
import { readKeys } from '#src/state/assigning/instructor-keys.ts'
import type { DataProblem } from '#src/state/data-tools.ts'

/** A key something can be sealed to, with whose it is. */
export interface SealingKey {
  readonly kid: string
  readonly name: string
  /** What two people compare. */
  readonly fingerprint: string
  readonly publicKey: PublicKey
}

export type SealingKeys = { readonly kind: 'read'; readonly keys: readonly SealingKey[] } | DataProblem

/** The keys this device knows: its own, and those of received assignments; each once. */
export async function readSealingKeys(app: AppStore): Promise<SealingKeys> {
  const own = await readKeys(app)
  if (own.kind === 'problem') return own
  const { log } = await app.getState().openStore()
  const received = await log.readDocuments('received')
  if ('kind' in received) return { kind: 'problem', sentence: 'The keys on this device could not be read.' }
  const keys = new Map<string, SealingKey>()
  for (const { kid, title, fingerprint, publicKey } of own.keys)
    keys.set(kid, { kid, name: `${title} (your own key)`, fingerprint, publicKey })
  for (const { value } of received) {
    const { key: publicKey, instructor } = value.handOut.assignment
    const kid = keyId(publicKey)
    if (!keys.has(kid)) keys.set(kid, { kid, name: instructor, fingerprint: keyFingerprint(kid), publicKey })
  }
  return { kind: 'read', keys: [...keys.values()] }
}

/** The debrief with its questions whole, as a file that only who has the key can open. */
export async function sealDebrief(
  session: InterviewSession,
  other: InterviewSheet,
  { publicKey }: SealingKey,
): Promise<{ readonly kind: 'sealed'; readonly fileName: string; readonly text: string } | DataProblem> {
  const sealing = await sealResult(parcelFile(packDebrief(session, other, 'whole', [])), publicKey)
  if (sealing.kind === 'refused') return { kind: 'problem', sentence: sealing.sentence }
  const titles = ['interview debrief sealed', session.candidate]
  const fileName = safeFileName(titles, session.sessionId, 'pacsready-interview')
  return { kind: 'sealed', fileName, text: sealing.text }
}
