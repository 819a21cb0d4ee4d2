import type { OwnBank } from '#src/domain/question/own-bank.ts'
import { kindNames } from '#src/domain/question/kind-words.ts'
import { questionKinds, questionLevels } from '#src/domain/question/question-kinds.ts'
import styles from '#src/features/banks/own-banks.module.css'
import { useApp } from '#src/state/app-context.tsx'

/** How many questions a bank has by skill, level and kind. */
export function BankCounts({ questions }: Pick<OwnBank, 'questions'>) {
  const skills = useApp(state => state.outline.skills)
  const count = (fits: (one: OwnBank['questions'][number]) => boolean) => questions.filter(fits).length
  const kinds = questionKinds.flatMap(kind => {
    const found = count(({ question }) => question.kind === kind)
    return found === 0 ? [] : [`${found} ${kindNames[kind].toLowerCase()}`]
  })
  const levels = questionLevels.filter(level => count(({ question }) => question.level === level) > 0)
  return (
    <>
      <p className={styles.note}>{kinds.join(', ')}</p>
      <div className={styles.scroll} role="region" aria-label="Questions by skill and level" tabIndex={0}>
        <table className={styles.counts}>
          <thead>
            <tr>
              <th scope="col">Skill</th>
              {levels.map(level => (
                <th key={level} scope="col">
                  Level {level}
                </th>
              ))}
              <th scope="col">All</th>
            </tr>
          </thead>
          <tbody>
            {skills
              .filter(({ id }) => questions.some(({ skill }) => skill === id))
              .map(({ id, name }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  {levels.map(level => (
                    <td key={level}>
                      {count(({ skill, question }) => skill === id && question.level === level)}
                    </td>
                  ))}
                  <td>{count(({ skill }) => skill === id)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
