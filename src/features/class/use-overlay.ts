import { useMemo } from 'react'
import type { ClassReading } from '#src/domain/class-reading/class-reading.ts'
import {
  type OverlaidQuestion,
  type Overlay,
  overlaidQuestions,
  overlaysInForce,
} from '#src/domain/class-view/overlay-in-force.ts'
import { useClassOverlays } from '#src/state/class-overlays.ts'

/** The recalibrated difficulties that count in a reading. */
export interface OverlayView {
  /** Null until it is known whether there are any. */
  readonly questions: readonly OverlaidQuestion[] | null
  /** Of those that say something about a question of this class, oldest first. */
  readonly overlays: readonly Overlay[]
  /** Why they are not known; empty when they are. */
  readonly sentence: string
}

/** What overlays say about the questions of a class, as of the moment it is read. */
export function useOverlay({ asOfUtc, questions }: Pick<ClassReading, 'asOfUtc' | 'questions'>): OverlayView {
  const { overlays, sentence } = useClassOverlays()
  return useMemo(() => {
    // Without them the class is still worth reading, with the authors' difficulties and the sentence beside it.
    if (overlays === null) return { questions: sentence === '' ? null : [], overlays: [], sentence }
    const isAsked = ({ hash }: OverlaidQuestion) => questions.has(hash)
    const inForce = overlaysInForce(overlays, asOfUtc).filter(({ value }) => value.questions.some(isAsked))
    return {
      questions: [...overlaidQuestions(inForce).values()].filter(isAsked),
      overlays: inForce,
      sentence,
    }
  }, [overlays, sentence, asOfUtc, questions])
}
