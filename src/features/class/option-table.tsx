import type { OptionStatistics } from '#src/domain/class-analysis/option-statistics.ts'
import type { QuestionStatistics } from '#src/domain/class-analysis/question-statistics.ts'
import { shareWords, signedRange, signedWords } from '#src/domain/class-view/number-words.ts'
import styles from '#src/features/class/option-table.module.css'
import { WideTable } from '#src/ui/class/wide-table.tsx'
import { optionLetter } from '#src/ui/question/option-letter.ts'

interface OptionTableProps {
  readonly statistics: QuestionStatistics
  /** Name to show of a student; null while names are hidden. */
  readonly nameOf: ((studentId: string) => string) | null
}

/** Who chose what: of all, of the strongest and of the weakest. */
export function OptionTable({ statistics, nameOf }: OptionTableProps) {
  const { options, upperLower, withoutOption, omitted } = statistics
  const size = upperLower?.groupSize ?? null
  return (
    <>
      <WideTable caption="Options and who chose them">
        <thead>
          <tr>
            <th scope="col">Option</th>
            <th scope="col" data-numeric="true">
              Chose it
            </th>
            <th scope="col" data-numeric="true">
              Upper 27 %
            </th>
            <th scope="col" data-numeric="true">
              Lower 27 %
            </th>
            <th scope="col" data-numeric="true">
              Choice-rest r
            </th>
            <th scope="col" data-numeric="true">
              Their score elsewhere
            </th>
          </tr>
        </thead>
        <tbody>
          {options.map((option, at) => (
            <tr key={option.id} data-key={option.isKey}>
              <th scope="row" className={styles.option}>
                {optionLetter(at)} <span>{option.text}</span>
                {option.isKey && <small className={styles.key}>✓ key</small>}
              </th>
              <OptionNumbers option={option} groupSize={size} />
            </tr>
          ))}
        </tbody>
      </WideTable>
      <p className={styles.note}>
        {withoutOption.length} answered “I don’t know”, {omitted} left it unanswered.
        {size !== null && ` Upper and lower are ${size} students each; those with equal totals share places.`}
      </p>
      {nameOf !== null && <Choosers statistics={statistics} nameOf={nameOf} />}
    </>
  )
}

interface OptionNumbersProps {
  readonly option: OptionStatistics
  readonly groupSize: number | null
}

function OptionNumbers({ option, groupSize }: OptionNumbersProps) {
  const { count, share, upper, lower, choiceRest, meanRest } = option
  const ofGroup = (weight: number | null) =>
    shareWords(weight === null || groupSize === null ? null : weight / groupSize)
  return (
    <>
      <td data-numeric="true">
        {count}
        <small>{shareWords(share)}</small>
      </td>
      <td data-numeric="true">{ofGroup(upper)}</td>
      <td data-numeric="true">{ofGroup(lower)}</td>
      <td data-numeric="true">
        {signedWords(choiceRest?.r ?? null)}
        <small>{signedRange(choiceRest?.low ?? null, choiceRest?.high ?? null)}</small>
      </td>
      <td data-numeric="true">{shareWords(meanRest)}</td>
    </>
  )
}

interface ChoosersProps {
  readonly statistics: QuestionStatistics
  readonly nameOf: (studentId: string) => string
}

function Choosers({ statistics: { options, withoutOption }, nameOf }: ChoosersProps) {
  const rows = [
    ...options.map((option, at) => ({
      name: `${optionLetter(at)} ${option.text}`,
      studentIds: option.studentIds,
    })),
    { name: 'I don’t know', studentIds: withoutOption },
  ].filter(({ studentIds }) => studentIds.length > 0)
  return (
    <details className={styles.names}>
      <summary>Who chose what, by name</summary>
      <dl>
        {rows.map(({ name, studentIds }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {studentIds.map(id => (
                <bdi key={id}>{nameOf(id)}</bdi>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
