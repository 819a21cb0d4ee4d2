import { useMemo, useState } from 'react'
import { roundedBand } from '#src/domain/measure/level-scale.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { verdictOf } from '#src/domain/measure/verdict.ts'
import { verdictLabel, verdictWords } from '#src/domain/measure/verdict-words.ts'
import { questionLevels } from '#src/domain/question/question-kinds.ts'
import { exampleEstimate, type ExampleResponse } from '#src/features/settings/example-estimate.ts'
import { MethodsSection } from '#src/features/settings/methods-section.tsx'
import styles from '#src/features/settings/methods.module.css'

const questions = [
  { name: 'Four options', level: 60, chance: 0.25, score: 1 },
  { name: 'A number to type', level: 60, chance: 0.02, score: 1 },
  { name: 'Five steps to order', level: 75, chance: 0.2, score: 0.5 },
  { name: 'A field to pick among 20', level: 60, chance: 0.05, score: 1 },
  { name: 'A word to type', level: 75, chance: 0.02, score: 1 },
] as const satisfies readonly ExampleResponse[]

/** Five responses to one skill that can be changed; the real functions say what each of them does. */
export function WorkedExample({ settings }: { readonly settings: MeasureSettings }) {
  const [scores, setScores] = useState<readonly number[]>(() => questions.map(({ score }) => score))
  const [required, setRequired] = useState<number>(60)
  const responses = useMemo(
    () => questions.map((question, at) => ({ ...question, score: scores[at] ?? 0, name: String(at) })),
    [scores],
  )
  const standard = { requiredLevel: required, gamma: settings.gamma.own }
  const { neighbour } = exampleEstimate(responses, settings)

  return (
    <MethodsSection id="example">
      <p>
        Five responses to one skill, one after the other. Change them, or the requirement, and see what the
        estimate makes of it; this is the code that makes your report.
      </p>
      <p className={styles.control}>
        <label htmlFor="example-required">Required level</label>
        <select
          id="example-required"
          value={required}
          onChange={event => setRequired(Number(event.currentTarget.value))}
        >
          {questionLevels.map(level => (
            <option key={level}>{level}</option>
          ))}
        </select>
      </p>
      <div className={styles.example}>
        <table>
          <caption>The estimate after each response</caption>
          <thead>
            <tr>
              <th scope="col">Question and response</th>
              <th scope="col">Level and band</th>
              <th scope="col">Verdict</th>
            </tr>
          </thead>
          <tbody>
            {questions.map(({ name, level }, at) => {
              const { asked } = exampleEstimate(responses.slice(0, at + 1), settings)
              const verdict = verdictOf(asked, standard, settings)
              const band = roundedBand(asked, settings)
              return (
                <tr key={name}>
                  <th scope="row">
                    <label htmlFor={`example-${at}`}>
                      {name}, level {level}
                    </label>
                    <select
                      id={`example-${at}`}
                      value={scores[at]}
                      onChange={event => setScores(scores.with(at, Number(event.currentTarget.value)))}
                    >
                      <option value={1}>right</option>
                      <option value={0.5}>half right</option>
                      <option value={0}>wrong</option>
                    </select>
                  </th>
                  <td>
                    <strong>{Math.round(asked.level)}</strong>
                    <span className={styles.under}>
                      {band.low} to {band.high}
                    </span>
                  </td>
                  <td>
                    <strong>{verdictLabel(verdict)}</strong>
                    <span className={styles.under}>{verdictWords(verdict, settings)}</span>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p role="status">
        Another skill of the same domain, with no response of its own, has moved from{' '}
        {settings.levelScale.centre} to {Math.round(neighbour.level)}. It gets no verdict: that needs{' '}
        {settings.floor.usual} responses of its own.
      </p>
    </MethodsSection>
  )
}
