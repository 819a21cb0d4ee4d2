import { countWords } from '#src/domain/format/count-words.ts'
import type { MovedSkill } from '#src/domain/plan/what-moved.ts'
import { VerdictBadge } from '#src/ui/verdict-badge.tsx'
import styles from '#src/ui/plan/moved-skills.module.css'

/** What today's responses moved: whole levels and verdicts; what stayed is counted. */
export function MovedSkills({ moved }: { readonly moved: readonly MovedSkill[] }) {
  const seen = moved.filter(isSeenToMove)
  const stayed = moved.length - seen.length
  return (
    <div className={styles.moved}>
      <h3>What moved today</h3>
      {seen.length > 0 && (
        <ul>
          {seen.map(skill => (
            <li key={skill.skill}>
              <span className={styles.name}>{skill.name}</span>
              <span>{levelWords(skill)}</span>
              <span className={styles.verdict}>
                {skill.isNewVerdict && (
                  <>
                    <VerdictBadge verdict={skill.before.verdict} />
                    <span className={styles.arrow}>
                      <span aria-hidden="true">→</span>
                      <span className="visually-hidden">now</span>
                    </span>
                  </>
                )}
                <VerdictBadge verdict={skill.after.verdict} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {stayed > 0 && <p className={styles.stayed}>{stayedWords(stayed)}</p>}
    </div>
  )
}

/** What moved only along with others was not moved by its own responses, unless it comes to another verdict. */
function isSeenToMove({ isNewVerdict, before, after, counted }: MovedSkill): boolean {
  return isNewVerdict || (counted > 0 && Math.round(before.level) !== Math.round(after.level))
}

function levelWords({ before, after, responses, counted }: MovedSkill): string {
  const [from, to] = [Math.round(before.level), Math.round(after.level)]
  const sign = to > from ? '+' : '−'
  const level = from === to ? `level ${to}` : `level ${from} → ${to} (${sign}${Math.abs(to - from)})`
  if (counted === 0) return `${level}, along with other skills`
  if (counted < responses) return `${level}, ${counted} of ${countWords(responses, 'question')} counted`
  return `${level}, ${countWords(responses, 'question')}`
}

function stayedWords(stayed: number): string {
  return `${countWords(stayed, 'skill')} stayed as before or moved only along with others. Repeats are for memory: they count half from 14 days on, and before that not at all.`
}
