import { shortHash } from '#src/domain/assignment/assignment-hash.ts'

/**
 * What stays of a name without case, accents, punctuation, spaces and compatibility forms. Two names with the same are
 * worth a question to whoever wears them; they are never taken for one.
 */
export function foldedName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{P}\p{Z}\p{S}\p{Cf}]/gu, '')
    .toLowerCase()
    .normalize('NFKC')
}

/** Who took an attempt, as far as a file can say. */
export interface Taker {
  /** Cleaned, as by `cleanLine`. */
  readonly name: string
  readonly className: string
  /** Of the browser it was taken in; empty where it kept nothing. */
  readonly deviceId: string
  readonly attemptId: string
}

/**
 * Id of a person: the same name and class give the same one. Without a name it stands for the device, without both for
 * the attempt. A hash, so that an address with it names nobody.
 */
export function studentIdOf({ name, className, deviceId, attemptId }: Taker): string {
  if (name !== '') return shortHash(JSON.stringify(['name', name, className]))
  return deviceId === ''
    ? shortHash(JSON.stringify(['attempt', attemptId]))
    : shortHash(JSON.stringify(['device', deviceId]))
}

/** Whether two classes can be one: equal after folding, or one of them not said. */
export function isSameClass(
  one: { readonly className: string },
  other: { readonly className: string },
): boolean {
  const [a, b] = [foldedName(one.className), foldedName(other.className)]
  return a === '' || b === '' || a === b
}
