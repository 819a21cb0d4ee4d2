import { useMemo } from 'react'
import { Link } from 'wouter'
import { countWords } from '#src/domain/format/count-words.ts'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import { withoutErrata } from '#src/domain/learning/without-errata.ts'
import { responsesOfSkill } from '#src/domain/measure/base-weights.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { paths } from '#src/domain/paths.ts'
import { DiscardedResponses } from '#src/features/gap-report/discarded-responses.tsx'
import { ErrataNotice } from '#src/features/gap-report/errata-notice.tsx'
import { InterviewPart } from '#src/features/gap-report/interview-part.tsx'
import { LevelOverTime } from '#src/features/gap-report/level-over-time.tsx'
import { RoleChoice } from '#src/features/gap-report/role-choice.tsx'
import styles from '#src/features/gap-report/skill-page.module.css'
import { SkillStanding } from '#src/features/gap-report/skill-standing.tsx'
import { SkillTexts } from '#src/features/gap-report/skill-texts.tsx'
import { UnreadableNotice } from '#src/features/gap-report/unreadable-notice.tsx'
import { useCatalog } from '#src/features/gap-report/use-catalog.ts'
import { useGapReport } from '#src/features/gap-report/use-gap-report.ts'
import { useStems } from '#src/features/gap-report/use-stems.ts'
import { WrongResponses } from '#src/features/gap-report/wrong-responses.tsx'
import { useApp } from '#src/state/app-context.tsx'
import { useAssignedAttempts } from '#src/state/use-assigned-attempts.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { Page } from '#src/ui/page.tsx'

/** One skill: what it is, where the person stands, what went wrong, what to look up. */
export function SkillPage({ skillId }: { readonly skillId: string }) {
  const skill = useApp(state => state.outline.skills.find(({ id }) => id === skillId))
  if (skill === undefined) return <UnknownSkill />
  return (
    <Page title={skill.name} wide>
      <p className={styles.back}>
        <Link href={paths.report()}>
          <span aria-hidden="true">← </span>Back to the gap report
        </Link>
      </p>
      <SkillParts skillId={skillId} name={skill.name} />
    </Page>
  )
}

function SkillParts({ skillId, name }: { readonly skillId: string; readonly name: string }) {
  const report = useGapReport()
  const texts = useCatalog()
  const stems = useStems(skillId)
  const evidence = useApp(state => state.evidence)
  const errata = useApp(state => state.outline.errata)
  const sound = useMemo(() => withoutErrata(evidence, errata), [evidence, errata])
  const responses = useMemo(() => responsesOfSkill(sound, skillId, measureSettings), [sound, skillId])
  const assigned = useAssignedAttempts()
  const shown = useMemo(
    () => responses.filter(({ attemptId }) => !(assigned?.withheld.has(attemptId) ?? false)),
    [responses, assigned],
  )
  if (report === null || assigned === null) return <Loading what="Reading your responses" />
  const row = report.rows.find(({ skill }) => skill === skillId)
  return (
    <>
      <RoleChoice />
      <UnreadableNotice />
      <ErrataNotice skillId={skillId} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <SkillStanding report={report} row={row} skillName={name} texts={texts} />
          <p>
            <Link href={interviewPaths.newSession([skillId])}>
              Practise interview questions on this skill
            </Link>
          </p>
          <LevelOverTime evidence={sound} skillId={skillId} required={row?.requiredLevel ?? null} />
          <InterviewPart evidence={evidence} skillId={skillId} settings={report.settings} />
          <WrongResponses responses={shown} stems={stems} />
          <DiscardedResponses responses={shown} stems={stems} />
          {shown.length < responses.length && (
            <p>
              {countWords(responses.length - shown.length, 'response')} to an assignment count here and are
              not listed: your instructor decided what of it is shown.
            </p>
          )}
        </div>
        <SkillTexts skillId={skillId} texts={texts} />
      </div>
    </>
  )
}

function UnknownSkill() {
  return (
    <Page title="There is no such skill">
      <p>The link may be old, or the skill has got another name. Your responses are still here.</p>
      <p>
        <Link href={paths.report()} className={buttonClass('primary')}>
          Go to the gap report
        </Link>
      </p>
    </Page>
  )
}
