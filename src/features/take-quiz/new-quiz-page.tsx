import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useLocation } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import type { QuizSetup } from '#src/domain/quiz/quiz-setup.ts'
import type { Preferences } from '#src/domain/settings/preferences.ts'
import styles from '#src/features/take-quiz/new-quiz-page.module.css'
import { readLink } from '#src/features/take-quiz/read-link.ts'
import { useApp } from '#src/state/app-context.tsx'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Page } from '#src/ui/page.tsx'
import { Panel } from '#src/ui/panel.tsx'
import { SkillPicker } from '#src/ui/skill-picker.tsx'

interface SetupForm {
  skills: string[]
  mode: 'practice' | 'exam'
  count: number
  isTimed: boolean
  minutes: number
  askConfidence: boolean
  seed: string
}

/** All about the next quiz on one screen, with defaults that need no change. `setup` is the part of a shared link. */
export function NewQuizPage({ setup }: { readonly setup: string }) {
  const preferences = useApp(state => state.preferences)
  const setPreferences = useApp(state => state.setPreferences)
  const startQuiz = useApp(state => state.startQuiz)
  const outline = useApp(state => state.outline)
  const [, navigate] = useLocation()
  const [problem, setProblem] = useState('')
  const [{ shared, lost }] = useState(() => readLink(setup, outline))
  const sharedMinutes = shared.mode === 'exam' ? (shared.minutes ?? null) : shared.minutes
  const minutesAtFirst = sharedMinutes === undefined ? preferences.examMinutes : sharedMinutes
  const { register, control, handleSubmit, setValue, formState } = useForm<SetupForm>({
    defaultValues: {
      skills: [...(shared.skills ?? [])],
      mode: shared.mode ?? preferences.quizMode,
      count: shared.count ?? preferences.questionCount,
      isTimed: minutesAtFirst !== null,
      minutes: minutesAtFirst ?? 20,
      askConfidence: preferences.askConfidence,
      seed: shared.seed ?? '',
    },
  })
  const form = useWatch({ control })
  const skills = form.skills ?? []
  const available =
    skills.length === 0
      ? outline.index.length
      : outline.index.filter(({ skill }) => skills.includes(skill)).length

  async function start(values: SetupForm) {
    const minutes = values.mode === 'exam' && values.isTimed ? values.minutes : null
    setPreferences(choicesToKeep(values, shared, minutes))
    const result = await startQuiz(setupOf(values, shared, minutes))
    if (result.kind === 'started') navigate(paths.question(result.attemptId, 1))
    else setProblem(result.sentence)
  }

  return (
    <Page title="Take a quiz">
      <form className={styles.form} noValidate onSubmit={event => void handleSubmit(start)(event)}>
        {(shared.seed ?? shared.questions) !== undefined && (
          <Notice tone="info">
            <p>This set-up came with a link. Everybody who starts it unchanged gets the same questions.</p>
          </Notice>
        )}
        {lost > 0 && (
          <Notice tone="warn">
            <p>
              {lost === 1 ? 'One skill or question' : `${lost} skills or questions`} of this link{' '}
              {lost === 1 ? 'is' : 'are'} not in this version of the app.
            </p>
          </Notice>
        )}
        <Panel title="What">
          {shared.questions === undefined ? (
            <SkillPicker
              outline={outline}
              chosen={skills}
              onChange={next => setValue('skills', next, { shouldDirty: true })}
            />
          ) : (
            <p>
              {shared.questions.length === 1
                ? 'One chosen question.'
                : `${shared.questions.length} chosen questions.`}
            </p>
          )}
        </Panel>
        <Panel title="How">
          <fieldset className={styles.modes}>
            <legend className="visually-hidden">Mode</legend>
            <label className={styles.mode}>
              <input type="radio" value="practice" {...register('mode')} />
              <span>
                <strong>Practice</strong> feedback at once, with reasons and sources
              </span>
            </label>
            <label className={styles.mode}>
              <input type="radio" value="exam" {...register('mode')} />
              <span>
                <strong>Exam</strong> feedback at the end, go back and forth, time limit if you want
              </span>
            </label>
          </fieldset>
          <div className={styles.fields}>
            {shared.questions === undefined && (
              <label>
                Questions
                <input
                  type="number"
                  min={1}
                  max={100}
                  aria-invalid={formState.errors.count !== undefined}
                  aria-describedby="count-note"
                  {...register('count', {
                    valueAsNumber: true,
                    required: true,
                    min: 1,
                    max: 100,
                    validate: Number.isInteger,
                  })}
                />
                <span id="count-note" className={styles.note}>
                  {formState.errors.count === undefined
                    ? `${available} in this choice`
                    : 'Give a whole number from 1 to 100.'}
                </span>
              </label>
            )}
            {form.mode === 'exam' && (
              <>
                <label className={styles.check}>
                  <input type="checkbox" {...register('isTimed')} />
                  Time limit
                </label>
                {form.isTimed === true && (
                  <label>
                    Minutes
                    <input
                      type="number"
                      min={1}
                      max={600}
                      aria-invalid={formState.errors.minutes !== undefined}
                      aria-describedby="minutes-note"
                      {...register('minutes', {
                        valueAsNumber: true,
                        required: true,
                        min: 1,
                        max: 600,
                        validate: Number.isInteger,
                      })}
                    />
                    <span id="minutes-note" className={styles.note}>
                      {formState.errors.minutes === undefined
                        ? 'Goes on while the page is closed'
                        : 'Give whole minutes from 1 to 600.'}
                    </span>
                  </label>
                )}
              </>
            )}
          </div>
          <label className={styles.check}>
            <input type="checkbox" {...register('askConfidence')} />
            Ask how sure I am (never changes the score, shows what you believe wrongly)
          </label>
          <details className={styles.more}>
            <summary>Same questions for somebody else</summary>
            <label>
              Seed
              <input
                autoComplete="off"
                maxLength={40}
                aria-invalid={formState.errors.seed !== undefined}
                {...register('seed', { pattern: /^[A-Za-z0-9-]*$/ })}
              />
              <span className={styles.note}>
                {formState.errors.seed === undefined
                  ? 'The same seed and set-up draw the same questions in the same order. Empty: a fresh draw.'
                  : 'Use letters, digits and hyphens only.'}
              </span>
            </label>
          </details>
        </Panel>
        {problem !== '' && (
          <Notice tone="problem" role="alert">
            <p>{problem}</p>
          </Notice>
        )}
        <div className={styles.start}>
          <Button variant="primary" type="submit" disabled={formState.isSubmitting}>
            {formState.isSubmitting ? 'Drawing questions…' : 'Start'}
          </Button>
        </div>
      </form>
    </Page>
  )
}

function setupOf(values: SetupForm, shared: Partial<QuizSetup>, minutes: number | null): Partial<QuizSetup> {
  return {
    skills: values.skills,
    ...(shared.questions === undefined ? {} : { questions: shared.questions }),
    mode: values.mode,
    count: values.count,
    minutes,
    seed: values.seed === '' ? null : values.seed,
  }
}

/** The next quiz begins with these; what a link asked for was for this one only. */
function choicesToKeep(
  values: SetupForm,
  shared: Partial<QuizSetup>,
  minutes: number | null,
): Partial<Preferences> {
  const isOwnCount = shared.count === undefined && shared.questions === undefined
  return {
    askConfidence: values.askConfidence,
    ...(shared.mode === undefined ? { quizMode: values.mode } : {}),
    ...(isOwnCount ? { questionCount: values.count } : {}),
    ...(shared.mode === undefined && values.mode === 'exam' ? { examMinutes: minutes } : {}),
  }
}
