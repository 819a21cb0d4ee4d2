import { keyFingerprint } from '#src/domain/assignment/instructor-key.ts'
import { type ParcelReading, readParcelText } from '#src/exchange/interview/parcel-text.ts'
import { type ClosedHint, openResult } from '#src/exchange/sealing/open-result.ts'
import { resultFileLimit } from '#src/exchange/sealing/sealed-result-format.ts'

/** Five parts, the second of them empty: a sealed result, whatever is in it. */
const sealedShape = /^[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/

/** The text of a file that is sealed; null for every other file. */
export async function readSealedText(file: Blob): Promise<string | null> {
  // Programs that pass a text on may end it with a line feed.
  const text = file.size > resultFileLimit + 2 ? '' : (await file.text()).trim()
  return sealedShape.test(text) ? text : null
}

/** Opens a sealed session file with one of these private keys, by the ids of their public halves. */
export async function openSealedParcel(
  sealed: string,
  keys: ReadonlyMap<string, CryptoKey>,
): Promise<ParcelReading> {
  const opening = await openResult(sealed, keys)
  return opening.kind === 'opened'
    ? readParcelText(opening.text, 'This sealed file')
    : { kind: 'refused', sentence: closedSentence(opening.sentence, opening.hint) }
}

function closedSentence(sentence: string, hint: ClosedHint | null): string {
  switch (hint?.kind) {
    case 'other-key':
      return `This file is sealed to the key ${keyFingerprint(hint.kid)}, which cannot be used on this device: only who has that key can open it. Nothing was changed.`
    case 'newer-version':
      return 'This file was sealed by a newer version of PACS Ready. Reload the page to update the app, then open it again.'
    default:
      return `${sentence} Ask for it again. Nothing was changed.`
  }
}
