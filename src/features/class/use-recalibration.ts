import { useEffect, useRef, useState } from 'react'
import type { CalibrationRequest, CalibrationResult } from '#src/domain/class-analysis/recalibrate.ts'
import { useAppStore } from '#src/state/app-context.tsx'
import type { CalibrationStep } from '#src/state/class-analyst/analyst-messages.ts'
import type { ClassAnalyst } from '#src/state/class-analyst/class-analyst.ts'
import { withClassTools } from '#src/state/classroom/with-class-tools.ts'

/** How far a recalibration is. */
export type RecalibrationRun =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly step: CalibrationStep | null }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'ended'; readonly result: CalibrationResult }

interface Recalibration {
  readonly run: RecalibrationRun
  readonly start: (request: CalibrationRequest) => void
  /** Ends it, or forgets its result. */
  readonly stop: () => void
}

/** Recalibrates beside the page, one class at a time; leaving the page ends it. */
export function useRecalibration(): Recalibration {
  const app = useAppStore()
  const analyst = useRef<ClassAnalyst | null>(null)
  const [run, setRun] = useState<RecalibrationRun>({ kind: 'idle' })
  useEffect(() => () => analyst.current?.stop(), [])

  async function work(request: CalibrationRequest): Promise<void> {
    const own = await withClassTools(app, async tools => tools.startAnalyst())
    if ('kind' in own) return setRun({ kind: 'failed', sentence: own.sentence })
    analyst.current = own
    const isWanted = () => analyst.current === own
    const found = await own.recalibrate(request, step => {
      if (isWanted()) setRun({ kind: 'running', step })
    })
    own.stop()
    if (!isWanted()) return undefined
    analyst.current = null
    return setRun(found.kind === 'failed' ? found : { kind: 'ended', result: found.result })
  }

  return {
    run,
    start(request) {
      setRun({ kind: 'running', step: null })
      void work(request)
    },
    stop() {
      analyst.current?.stop()
      analyst.current = null
      setRun({ kind: 'idle' })
    },
  }
}
