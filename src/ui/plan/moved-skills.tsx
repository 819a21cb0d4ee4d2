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

/** What today's responses moved: whole levels and verdicts; what stayed is counted. */
export function MovedSkills({ moves }: { readonly moves: readonly ShownMove[] }) {
  const moved = moves.filter(hasMoved)
  const stayed = moves.length - moved.length
  return (
    <div className={styles.moved}>
      <h3>What moved today</h3>
      {moved.length > 0 && (
        <ul>
          {moved.map(move => (
            <li key={move.name}>
              <span className={styles.name}>{move.name}</span>
              <span>{levelWords(move)}</span>
              <span className={styles.verdict}>
                {move.verdictBefore !== move.verdictAfter && (
                  <>
                    <VerdictBadge verdict={move.verdictBefore} />
                    <span className={styles.arrow}>
                      <span aria-hidden="true">→</span>
                      <span className="visually-hidden">now</span>
                    </span>
                  </>
                )}
                <VerdictBadge verdict={move.verdictAfter} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {stayed > 0 && <p className={styles.stayed}>{stayedWords(stayed)}</p>}
    </div>
  )
}

function hasMoved(move: ShownMove): boolean {
  return (
    move.verdictBefore !== move.verdictAfter || Math.round(move.levelBefore) !== Math.round(move.levelAfter)
  )
}

function levelWords({ levelBefore, levelAfter, responses }: ShownMove): string {
  const [before, after] = [Math.round(levelBefore), Math.round(levelAfter)]
  const sign = after > before ? '+' : '−'
  const level =
    before === after ? `level ${after}` : `level ${before} → ${after} (${sign}${Math.abs(after - before)})`
  return `${level}, ${responses} ${responses === 1 ? 'question' : 'questions'}`
}

function stayedWords(stayed: number): string {
  const skills = stayed === 1 ? '1 skill' : `${stayed} skills`
  return `${skills} stayed as before. Repeats are for memory: they count half from 14 days on, and before that not at all.`
}
