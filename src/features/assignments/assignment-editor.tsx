import { useDeferredValue, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { AssignmentForm } from '#src/domain/assignment/assignment-form.ts'
import { classPaths } from '#src/domain/class-paths.ts'
import styles from '#src/features/assignments/editor.module.css'
import { GradingPart } from '#src/features/assignments/grading-part.tsx'
import { KeyPart } from '#src/features/assignments/key-part.tsx'
import { LearnerPart } from '#src/features/assignments/learner-part.tsx'
import { Preview } from '#src/features/assignments/preview.tsx'
import { ProblemList } from '#src/features/assignments/problem-list.tsx'
import { RulesPart } from '#src/features/assignments/rules-part.tsx'
import { SaveSign } from '#src/features/assignments/save-sign.tsx'
import { SourcePart } from '#src/features/assignments/source-part.tsx'
import { TimePart } from '#src/features/assignments/time-part.tsx'
import { TitlePart } from '#src/features/assignments/title-part.tsx'
import { useAutosavedForm } from '#src/features/assignments/use-autosaved-form.ts'
import { VersionNotice } from '#src/features/assignments/version-notice.tsx'
import { useApp, useAppStore } from '#src/state/app-context.tsx'
import type { AssignmentRecord } from '#src/state/assigning/assignment-records.ts'
import { handOutAssignment } from '#src/state/assigning/hand-out-assignment.ts'
import type { KeyView } from '#src/state/assigning/instructor-keys.ts'
import { problemsOf } from '#src/state/assigning/make-from-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Page } from '#src/ui/page.tsx'

interface AssignmentEditorProps {
  readonly id: string
  readonly atFirst: AssignmentForm
  readonly versions: AssignmentRecord['value']['versions']
  readonly keys: readonly KeyView[]
}

/** An assignment as a form that keeps itself; what is missing is said when it is to be handed out. */
export function AssignmentEditor({ id, atFirst, versions, keys }: AssignmentEditorProps) {
  const store = useAppStore()
  const outline = useApp(state => state.outline)
  const customRoles = useApp(state => state.customRoles)
  const now = useApp(state => state.now)
  const [, navigate] = useLocation()
  const { form, sign, flush, saveNow } = useAutosavedForm(id, atFirst)
  const value = form.watch()
  const [isPreview, setPreview] = useState(false)
  const [asked, setAsked] = useState(0)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState('')
  const settled = useDeferredValue(value)
  const problems = useMemo(
    () => (asked === 0 ? [] : problemsOf({ outline, customRoles, now }, settled, keys)),
    [asked, outline, customRoles, now, settled, keys],
  )

  async function handOut() {
    setBusy(true)
    setFailure('')
    const saving = await saveNow()
    const result = saving.kind === 'problem' ? saving : await handOutAssignment(store, id)
    setBusy(false)
    if (result.kind === 'handed-out') return navigate(classPaths.assignment(id))
    if (result.kind === 'incomplete') return setAsked(asked + 1)
    return setFailure(result.sentence)
  }

  if (isPreview)
    return <Preview id={id} form={form.getValues()} keys={keys} onBack={() => setPreview(false)} />
  const parts = { form, value, problems }
  return (
    <Page title={versions.length === 0 ? 'Write an assignment' : 'Change an assignment'}>
      <form className={styles.form} noValidate onSubmit={event => event.preventDefault()}>
        <VersionNotice versions={versions} />
        <ProblemList problems={problems} asked={asked} />
        <TitlePart {...parts} />
        <SourcePart {...parts} />
        <RulesPart {...parts} />
        <TimePart {...parts} />
        <LearnerPart {...parts} />
        <GradingPart {...parts} />
        <KeyPart {...parts} keys={keys} />
        {failure !== '' && (
          <Notice tone="problem" role="alert">
            <p>{failure}</p>
          </Notice>
        )}
        <div className={styles.bar}>
          <Button variant="primary" disabled={isBusy} onClick={() => void handOut()}>
            {isBusy ? 'Handing out…' : versions.length === 0 ? 'Hand out' : 'Hand out as a new version'}
          </Button>
          <Button onClick={() => setPreview(true)}>Preview as a learner</Button>
          <SaveSign sign={sign} onRetry={() => void flush()} />
        </div>
      </form>
    </Page>
  )
}
