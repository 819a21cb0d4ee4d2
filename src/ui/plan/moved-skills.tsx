import { VerdictBadge, type VerdictKind } from '#src/ui/verdict-badge.tsx'
import styles from '#src/ui/plan/moved-skills.module.css'

/** A skill before and after today's responses, as it is shown. */
export interface ShownMove {
  readonly name: string
  readonly levelBefore: number
  readonly levelAfter: number
  readonly verdictBefore: VerdictKind
  readonly verdictAfter: VerdictKind
  readonly responses: number
}

/** What today's responses moved: levels as whole numbers, verdicts where they changed. */
export function MovedSkills({ moves }: { readonly moves: readonly ShownMove[] }) {
  return (
    <table className={styles.moves}>
      <caption>What moved today</caption>
      <thead>
        <tr>
          <th scope="col">Skill</th>
          <th scope="col">Questions</th>
          <th scope="col">Level</th>
          <th scope="col">Verdict</th>
        </tr>
      </thead>
      <tbody>
        {moves.map(move => (
          <tr key={move.name}>
            <th scope="row">{move.name}</th>
            <td>{move.responses}</td>
            <td>{levelWords(move)}</td>
            <td>
              {move.verdictBefore !== move.verdictAfter && (
                <>
                  <VerdictBadge verdict={move.verdictBefore} /> <span aria-label="then">→</span>{' '}
                </>
              )}
              <VerdictBadge verdict={move.verdictAfter} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function levelWords({ levelBefore, levelAfter }: ShownMove): string {
  const [before, after] = [Math.round(levelBefore), Math.round(levelAfter)]
  if (before === after) return `${after}, as before`
  const sign = after > before ? '+' : '−'
  return `${before} → ${after} (${sign}${Math.abs(after - before)})`
}
