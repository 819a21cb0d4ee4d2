import { CompactEncrypt } from 'jose'
import type { PublicKey } from '#src/domain/assignment/assignment.ts'
import { keyId } from '#src/domain/assignment/instructor-key.ts'
import { importPublicKey } from '#src/exchange/sealing/ecdh.ts'
import {
  contentEncryption,
  keyAgreement,
  resultFileLimit,
  sealedResultType,
  sealedResultVersion,
} from '#src/exchange/sealing/sealed-result-format.ts'
import { webCryptoProblem } from '#src/exchange/sealing/web-crypto-problem.ts'
import { sizeWords } from '#src/exchange/size-words.ts'

export type Sealing =
  | { readonly kind: 'sealed'; readonly text: string; readonly kid: string }
  | { readonly kind: 'refused'; readonly sentence: string }

/** Seals a result to an instructor's key: only who has its private half can read it. Who sealed it, nobody can tell. */
export async function sealResult(result: string, publicKey: PublicKey): Promise<Sealing> {
  const refuse = (sentence: string) => ({ kind: 'refused', sentence }) as const
  const problem = webCryptoProblem()
  if (problem !== null) return refuse(problem)
  const key = await importPublicKey(publicKey)
  if (key === null) {
    return refuse(
      'The key in this assignment is no valid key. Ask your instructor for the link or file again.',
    )
  }
  const kid = keyId(publicKey)
  const header = {
    alg: keyAgreement,
    enc: contentEncryption,
    typ: sealedResultType,
    v: sealedResultVersion,
    kid,
  }
  const text = await new CompactEncrypt(new TextEncoder().encode(result))
    .setProtectedHeader(header)
    .encrypt(key)
  if (text.length > resultFileLimit) {
    const [is, most] = [sizeWords(text.length), sizeWords(resultFileLimit)]
    return refuse(
      `The result has ${is}; a result file has at most ${most}. Save a backup and tell your instructor.`,
    )
  }
  return { kind: 'sealed', text, kid }
}
