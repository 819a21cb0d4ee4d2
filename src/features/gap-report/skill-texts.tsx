import styles from '#src/features/gap-report/skill-texts.module.css'
import { TextsMissing } from '#src/features/gap-report/texts-missing.tsx'
import type { CatalogTexts } from '#src/features/gap-report/use-catalog.ts'
import { Loading } from '#src/ui/loading.tsx'

interface SkillTextsProps {
  readonly skillId: string
  readonly texts: CatalogTexts
}

/** What the skill is, what belongs to it and where to read it up. */
export function SkillTexts({ skillId, texts }: SkillTextsProps) {
  if (texts.catalog.kind === 'failed') return <TextsMissing texts={texts} />
  if (texts.catalog.kind !== 'catalog') return <Loading what="Fetching the description" />
  const skill = texts.catalog.catalog.skills.find(({ id }) => id === skillId)
  if (skill === undefined) return null
  return (
    <aside className={styles.texts} aria-label="About this skill">
      <h2>What it is</h2>
      <p>{skill.definition}</p>
      <h3>What belongs to it</h3>
      <ul>
        {skill.subTopics.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <h3>Where to look it up</h3>
      <ul>
        {skill.cite.map(section => (
          <li key={section}>{section}</li>
        ))}
      </ul>
    </aside>
  )
}
