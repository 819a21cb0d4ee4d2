import { useMemo, useState } from 'react'
import { dayMs } from '#src/domain/calendar/day-ms.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import type { Evidence } from '#src/domain/learning/evidence.ts'
import { drawDrill, pileSizes } from '#src/domain/memory/drill-mix.ts'
import {
  type DrillMix,
  mostOfASort,
  readDrillMix,
  usualMix,
  writeDrillMix,
} from '#src/domain/memory/drill-numbers.ts'
import { memorySettings } from '#src/domain/memory/memory-settings.ts'
import styles from '#src/features/memory/memory-page.module.css'
import { StartButton } from '#src/features/memory/start-button.tsx'
import { useApp } from '#src/state/app-context.tsx'
import { useCurrentRole } from '#src/state/current-role.ts'
import { Button } from '#src/ui/button.tsx'
import { Panel } from '#src/ui/panel.tsx'
import { WholeNumberField } from '#src/ui/whole-number-field.tsx'

const sorts = [
  { sort: 'missed', name: 'Missed or guessed' },
  { sort: 'unseen', name: 'New' },
  { sort: 'mastered', name: 'Known' },
] as const

const nothingAsked = 'A drill needs at least one question.'

function asksNothing({ missed, unseen, mastered }: DrillMix): boolean {
  return missed + unseen + mastered === 0
}

/** A drill over the skills of the role, mixed from what was missed, what is new and what is known. */
export function DrillPanel({ evidence }: { readonly evidence: Evidence }) {
  const role = useCurrentRole()
  const allQuestions = useApp(state => state.outline.index)
  const mixText = useApp(state => state.preferences.drillMix)
  const setPreferences = useApp(state => state.setPreferences)
  const now = useApp(state => state.now)
  const index = useMemo(
    () => allQuestions.filter(({ skill }) => Object.hasOwn(role.required, skill)),
    [allQuestions, role],
  )
  const sizes = useMemo(() => pileSizes(index, evidence, memorySettings), [index, evidence])
  const mix = readDrillMix(mixText)
  const count = Math.min(mix.missed + mix.unseen + mix.mastered, index.length)
  const setMix = (next: DrillMix) => setPreferences({ drillMix: writeDrillMix(next) })
  // What is typed stays in the fields while it is no number; only new fields show other values.
  const [resets, setResets] = useState(0)
  const backToUsual = () => {
    setMix(usualMix)
    setResets(resets + 1)
  }
  const draw = () =>
    drawDrill({ index, evidence, mix, seed: String(now()), settings: memorySettings }).questions.map(
      ({ id }) => id,
    )
  return (
    <Panel title="Drill">
      <p>Questions on the skills of {role.name}, mixed:</p>
      <div className={styles.mix}>
        {sorts.map(({ sort, name }) => (
          <WholeNumberField
            key={`${sort} ${resets}`}
            name={name}
            least={0}
            most={mostOfASort}
            value={mix[sort]}
            note={`${sizes[sort]} there`}
            problemWith={wanted => (asksNothing({ ...mix, [sort]: wanted }) ? nothingAsked : '')}
            className={styles.field}
            onChange={value => setMix({ ...mix, [sort]: value })}
          />
        ))}
      </div>
      <div className={styles.actions}>
        <StartButton questions={draw} title="Drill" variant="secondary" disabled={count === 0}>
          Drill {countWords(count, 'question')}
        </StartButton>
        {writeDrillMix(mix) !== writeDrillMix(usualMix) && (
          <Button variant="quiet" onClick={backToUsual}>
            Back to {usualMix.missed}, {usualMix.unseen} and {usualMix.mastered}
          </Button>
        )}
      </div>
      <p className={styles.note}>
        Repeats are for memory: they count half towards your level{' '}
        {memorySettings.measure.spacedRepeat.afterMs / dayMs} days after you last saw the question, otherwise
        not. New questions count in full. Where there are too few of one sort, others fill up.
      </p>
    </Panel>
  )
}
