import { Link } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import styles from '#src/features/home/bank-list.module.css'
import { useApp } from '#src/state/app-context.tsx'

/** What there is to ask, bank by bank, each a way into a quiz on it. */
export function BankList() {
  const { banks, skills, index } = useApp(state => state.outline)
  return (
    <section className={styles.banks} aria-labelledby="banks-title">
      <h2 id="banks-title">By bank</h2>
      <ul>
        {banks.map(bank => {
          const own = skills.filter(skill => skill.bank === bank.id).map(({ id }) => id)
          const count = index.filter(({ skill }) => own.includes(skill)).length
          return (
            <li key={bank.id}>
              <Link href={paths.newQuiz({ skills: own })}>
                <span className={styles.name}>{bank.name}</span>{' '}
                <span className={styles.count}>
                  {own.length} skills, {count} questions
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
      <p>
        <Link href={paths.banks()}>Search all questions</Link>
      </p>
    </section>
  )
}
