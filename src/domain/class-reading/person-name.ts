import { shortHash } from '#src/domain/assignment/assignment-hash.ts'

/** A name fit to be shown, and how many characters were taken out of it. */
export interface CleanName {
  readonly text: string
  readonly removed: number
}

/** Control characters, and what changes the direction of text or has no width; joiners stay, some scripts need them. */
const hidden = /[\p{Cc}\p{Cs}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu
/** More marks over one letter than any writing has. */
const piledMarks = /(\p{M}{4})(\p{M}+)/gu

/** A name as typed by a stranger, on one line and composed (NFC): two that look the same are then the same. */
export function cleanName(typed: string): CleanName {
  let removed = 0
  const take = (gone: string) => {
    removed += gone.length
    return ''
  }
  // Composed after what stood between letters and marks is gone.
  const seen = typed.replaceAll(/\s+/gu, ' ').replaceAll(hidden, take).normalize('NFC')
  const even = seen.replaceAll(piledMarks, (_all, kept: string, gone: string) => kept + take(gone))
  return { text: even.normalize('NFC').replaceAll(/\s+/gu, ' ').trim(), removed }
}

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
  /** Cleaned. */
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
