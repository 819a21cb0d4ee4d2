import { thetaOfLevel } from '#src/domain/measure/level-scale.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { difficultyOfLevel, expectedScore } from '#src/domain/measure/response-curve.ts'
import { share } from '#src/features/settings/share.ts'
import styles from '#src/features/settings/methods.module.css'

const questionLevel = 60
const shownLevels = [20, 40, 60, 80, 100] as const

/** Expected score against level for two questions of one level that differ in what a guess is worth. */
export function ResponseCurveFigure({ settings }: { readonly settings: MeasureSettings }) {
  const kinds = [
    { kind: 'single-choice', name: 'four options', chance: settings.typicalChance['single-choice'] },
    { kind: 'numeric', name: 'a number to type', chance: settings.typicalChance.numeric },
  ] as const
  const scoreAt = (level: number, chance: number) =>
    expectedScore(
      thetaOfLevel(level, settings),
      {
        difficulty: difficultyOfLevel(questionLevel, settings),
        error: settings.difficultyError,
        chance,
      },
      settings,
    )
  const line = (chance: number) =>
    Array.from({ length: 51 }, (_, at) => `${at * 2},${100 - 100 * scoreAt(at * 2, chance)}`).join(' ')
  return (
    <figure className={styles.figure}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 50H100M0 100H100M0 0H100" vectorEffect="non-scaling-stroke" />
        {kinds.map(({ kind, chance }) => (
          <polyline key={kind} data-kind={kind} points={line(chance)} vectorEffect="non-scaling-stroke" />
        ))}
      </svg>
      <table>
        <caption>
          Expected score of two questions of level {questionLevel}; drawn from level 0 to 100, with lines at
          0, 50 and 100 %
        </caption>
        <thead>
          <tr>
            <th scope="col">Your level</th>
            {shownLevels.map(level => (
              <th key={level} scope="col">
                {level}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, name, chance }) => (
            <tr key={kind}>
              <th scope="row">
                <span className={styles.key} data-kind={kind} aria-hidden="true" />
                {name}
              </th>
              {shownLevels.map(level => (
                <td key={level}>{share(scoreAt(level, chance))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
