import { namesOfUid, uidNames } from '#tests/quizzes/uid-registry.ts'
import { wrongName } from '#tests/quizzes/facts/adjacent-name.ts'
import { vrFault } from '#tests/quizzes/facts/check-vr-value.ts'
import type { FactProblem } from '#tests/quizzes/facts/fact-problem.ts'

/** The arcs below 0, 1 and 2 in use; four short numbers are an address of a computer, not a UID. */
const uidPattern = /(?<![\w.])[012](?:\.\d+){3,}(?![\w]|\.\d)(?!\.?[x*…]|\.\.)/g
const ipPattern = /^\d{1,3}(?:\.\d{1,3}){3}$/

/** UIDs of the DICOM root are registered and carry their own name; all keep the rules of a UID. */
export function checkUids(text: string): FactProblem[] {
  return [...text.matchAll(uidPattern)].flatMap(match => {
    const [uid] = match
    if (ipPattern.test(uid) && !uid.startsWith('1.2.840')) return []
    const fault = vrFault('UI', uid)
    if (fault !== null) return [{ found: uid, message: fault }]
    if (!uid.startsWith('1.2.840.10008.')) return []
    const right = namesOfUid(uid)
    if (right === null) return [{ found: uid, message: 'not in the registry of UIDs (PS3.6 Annex A)' }]
    const wrong = wrongName(text.slice(0, match.index), text.slice(match.index + uid.length), uidNames, right)
    return wrong === null ? [] : [{ found: uid, message: `is ${right[0]}, but "${wrong}" stands beside it` }]
  })
}
