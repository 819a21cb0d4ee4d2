import { useEffect, useState } from 'react'
import type { AssignmentForm } from '#src/domain/assignment/assignment-form.ts'
import type { Response } from '#src/domain/question/response.ts'
import styles from '#src/features/assignments/preview.module.css'
import { useAppStore } from '#src/state/app-context.tsx'
import type { KeyView } from '#src/state/assigning/instructor-keys.ts'
import { type Preview as Shown, previewForm } from '#src/state/assigning/preview-form.ts'
import { AssignmentIntro } from '#src/ui/assignment/assignment-intro.tsx'
import { Button } from '#src/ui/button.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Page } from '#src/ui/page.tsx'
import { ArtefactView } from '#src/ui/question/artefact-view.tsx'
import { QuestionAnswer } from '#src/ui/question/question-answer.tsx'
import { RichTextView } from '#src/ui/rich-text-view.tsx'

interface PreviewProps {
  readonly id: string
  readonly form: AssignmentForm
  readonly keys: readonly KeyView[]
  readonly onBack: () => void
}

type Loaded = Awaited<ReturnType<typeof previewForm>>

/** An assignment as a learner meets it. Nothing given here is kept or counts. */
export function Preview({ id, form, keys, onBack }: PreviewProps) {
  const store = useAppStore()
  const [learner, setLearner] = useState(1)
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  useEffect(() => {
    let isShown = true
    const seed = `preview-${learner}`
    void previewForm(store.getState(), { form, keys, assignmentId: id, seed }).then(result => {
      if (isShown) setLoaded(result)
    })
    return () => {
      isShown = false
    }
  }, [store, form, keys, id, learner])

  const back = <Button onClick={onBack}>Back to the form</Button>
  if (loaded === null) return <Loading what="Fetching the questions" />
  if (loaded.kind !== 'preview')
    return (
      <Page title="Nothing to preview yet">
        <Notice tone="warn" actions={back}>
          {loaded.kind === 'problem' ? (
            <p>{loaded.sentence}</p>
          ) : (
            loaded.problems.map(({ sentence }) => <p key={sentence}>{sentence}</p>)
          )}
        </Notice>
      </Page>
    )
  const { assignment } = loaded
  const isDrawn = assignment.questions.kind === 'drawn'
  return (
    <Page title={assignment.title === '' ? 'Untitled assignment' : assignment.title}>
      <Notice
        tone="info"
        actions={
          <>
            {back}
            {isDrawn && <Button onClick={() => setLearner(learner + 1)}>As another learner</Button>}
          </>
        }
      >
        <p>
          {isDrawn ? `Preview as learner ${learner}` : 'Preview'}: nothing you answer here is kept or counts.
        </p>
      </Notice>
      <AssignmentIntro
        assignment={assignment}
        extraMinutes={0}
        fingerprint={keys.find(({ kid }) => kid === form.kid)?.fingerprint ?? 'no key chosen yet'}
        localZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
        attemptsLeft={null}
      />
      <PreviewQuestions key={learner} questions={loaded.questions} />
    </Page>
  )
}

/** One question after the other, to be tried. */
function PreviewQuestions({ questions }: Pick<Shown, 'questions'>) {
  const [at, setAt] = useState(0)
  const [values, setValues] = useState<ReadonlyMap<number, Response | null>>(new Map())
  const question = questions[at]?.question
  if (question === undefined)
    return <p>A readiness check chooses its questions as it goes, so there is nothing to show before.</p>
  return (
    <section className={styles.question} aria-label="Questions">
      <h2>
        Question {at + 1} of {questions.length}
      </h2>
      <RichTextView text={question.stem} />
      {question.kind !== 'pick-in-artefact' && question.artefact !== undefined && (
        <ArtefactView artefact={question.artefact} />
      )}
      <QuestionAnswer
        key={question.id}
        question={question}
        value={values.get(at) ?? null}
        disabled={false}
        onChange={value => setValues(before => new Map(before).set(at, value))}
      />
      <p className={styles.steps}>
        <Button disabled={at === 0} onClick={() => setAt(at - 1)}>
          Back
        </Button>
        <Button disabled={at === questions.length - 1} onClick={() => setAt(at + 1)}>
          Next
        </Button>
      </p>
    </section>
  )
}
