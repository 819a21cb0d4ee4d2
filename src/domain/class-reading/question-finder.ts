import type { ClassRecordOf } from '#src/domain/assignment/class-record.ts'
import type { Erratum } from '#src/domain/catalog/errata.ts'
import { publishedHash } from '#src/domain/catalog/published-hash.ts'
import { analysedQuestion } from '#src/domain/class-reading/analysed-question.ts'
import type { ClassQuestion } from '#src/domain/class-reading/class-reading.ts'
import {
  type Correction,
  correctionKey,
  correctionsInForce,
} from '#src/domain/class-reading/corrections-in-force.ts'
import { isOwnQuestionId } from '#src/domain/question/is-own-question.ts'
import type { Question } from '#src/domain/question/question.ts'

/** A version of a question that is on this device, with its key. */
export interface KnownQuestion {
  readonly id: string
  readonly hash: string
  readonly skill: string
  readonly question: Question
}

/** Where questions are looked up. */
export interface QuestionSources {
  readonly papers: readonly ClassRecordOf<'paper'>[]
  /** Of banks, shipped and own. */
  readonly banks: readonly KnownQuestion[]
  readonly errata: readonly Erratum[]
  readonly corrections: readonly Correction[]
  /** Corrections count as they stood then, milliseconds since 1970 UTC. */
  readonly asOfUtc: number
}

/** Finds the version of a question that was asked; null where it is not on this device. */
export type FindQuestion = (asked: { readonly id: string; readonly hash: string }) => ClassQuestion | null

/** Looks questions up by id and hash; the content on a paper goes before that of a bank. */
export function createQuestionFinder(sources: QuestionSources): FindQuestion {
  const known = new Map<string, KnownQuestion>()
  for (const one of sources.banks) known.set(correctionKey(one.id, one.hash), one)
  for (const { value } of sources.papers) {
    for (const one of value.questions) known.set(correctionKey(one.id, one.hash), one)
  }
  const describe = describer(sources)
  const found = new Map<KnownQuestion, ClassQuestion>()
  return ({ id, hash }) => {
    const one = known.get(correctionKey(id, hash))
    if (one === undefined) return null
    const question = found.get(one) ?? describe(one)
    found.set(one, question)
    return question
  }
}

function describer(sources: QuestionSources): (known: KnownQuestion) => ClassQuestion {
  const corrections = correctionsInForce(sources.corrections, sources.asOfUtc)
  return ({ id, hash, skill, question: original }) => {
    const correction = corrections.get(correctionKey(id, hash)) ?? null
    const question = correction === null ? original : correction.value.question
    const isWrong = ({ questionId, hashes }: Erratum) =>
      questionId === id && hashes.includes(publishedHash(hash))
    return {
      analysed: analysedQuestion(question ?? original, { hash, skill }),
      question,
      original,
      isOwn: isOwnQuestionId(id),
      correction,
      erratum: sources.errata.find(isWrong) ?? null,
    }
  }
}
