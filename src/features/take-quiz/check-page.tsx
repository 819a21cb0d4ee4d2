import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useLocation } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import { type CheckPrice, checkPrice } from '#src/domain/readiness-check/check-price.ts'
import { CheckScope } from '#src/features/take-quiz/check-scope.tsx'
import styles from '#src/features/take-quiz/check-page.module.css'
import { type Scope, useCheckScopes } from '#src/features/take-quiz/use-check-scopes.ts'
import { useApp, useAppStore } from '#src/state/app-context.tsx'
import { useCurrentRole } from '#src/state/current-role.ts'
import { startCheck } from '#src/state/take-check.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Page } from '#src/ui/page.tsx'
import { Panel } from '#src/ui/panel.tsx'

interface CheckForm {
  /** `role`, `chosen`, or the id of a domain. */
  scope: string
  chosen: string[]
  length: Length
  again: boolean
}

/** How long a check may get, questions per open skill. */
const lengths = { short: 2.5, usual: 4, full: 8 } as const
type Length = keyof typeof lengths

const lengthNames = {
  short: 'Short',
  usual: 'Usual',
  full: 'Until nothing more can be settled',
} as const

/** Chooses the scope of a readiness check, with its price, and starts it. */
export function CheckPage({ chosen = [] }: { readonly chosen?: readonly string[] }) {
  const role = useCurrentRole()
  const store = useAppStore()
  const health = useApp(state => state.health.kind)
  const skills = useApp(state => state.outline.skills)
  // An old link may name skills that are gone.
  const known = chosen.filter(id => skills.some(skill => skill.id === id))
  const [, navigate] = useLocation()
  const [problem, setProblem] = useState('')
  const { register, control, setValue, handleSubmit, formState } = useForm<CheckForm>({
    defaultValues: {
      scope: known.length > 0 ? 'chosen' : 'role',
      chosen: known,
      length: 'usual',
      again: false,
    },
  })
  const form = useWatch({ control })
  const scopes = useCheckScopes(form.chosen ?? [])
  const scope = scopes.find(({ id }) => id === form.scope) ?? scopes[0]
  const settled = scope?.settled ?? 0
  const openOf = (one: Scope) => one.skills.length - (form.again === true ? 0 : one.settled)
  const open = scope === undefined ? 0 : openOf(scope)

  async function start({ length, again }: CheckForm) {
    if (scope === undefined || scope.skills.length === 0)
      return setProblem(`Choose at least one skill that ${role.name} requires.`)
    const budget = Math.max(1, Math.round(open * lengths[length]))
    const skills = scope.id === 'role' ? null : scope.skills
    const gamma = measureSettings.gamma.own
    const result = await startCheck(store.getState, { skills, budget, gamma, again })
    if (result.kind === 'started') navigate(paths.checkQuestion(result.attemptId))
    else setProblem(result.sentence)
    return undefined
  }

  return (
    <Page title="Readiness check">
      <p className={styles.lead}>
        Each question is chosen by what you answered before, so that as few as possible tell whether you meet
        what {role.name} requires. There is no feedback on the way; at the end you can review everything.
      </p>
      <form
        className={styles.form}
        noValidate
        onChange={() => setProblem('')}
        onSubmit={event => void handleSubmit(start)(event)}
      >
        <Panel title="What to check">
          <CheckScope
            scopes={scopes}
            chosen={form.chosen ?? []}
            field={register('scope')}
            scope={form.scope ?? 'role'}
            onChoose={skills => {
              setProblem('')
              setValue('chosen', skills)
            }}
            priceOf={one => priceWords(openOf(one), form.length ?? 'usual')}
          />
          {settled > 0 && (
            <label className={styles.again}>
              <input type="checkbox" {...register('again')} />
              Ask again about the {settled === 1 ? 'skill that is' : `${settled} skills that are`} settled
              already
            </label>
          )}
        </Panel>
        <Panel title="How long">
          <fieldset className={styles.lengths}>
            <legend className="visually-hidden">Length</legend>
            {lengthOptions.map(length => {
              const price = checkPrice(open, Math.max(1, Math.round(open * lengths[length])))
              return (
                <label key={length}>
                  <input type="radio" value={length} {...register('length')} />
                  <span>
                    <strong>{lengthNames[length]}</strong>{' '}
                    {(scope?.skills.length ?? 0) > 0 && priceWords(open, length)}
                    {open > 0 && `: ${settledWords(price, open)}`}
                  </span>
                </label>
              )
            })}
          </fieldset>
          <p className={styles.note}>
            Figures from simulated people of whom nothing was known before; what is known of you makes it
            shorter. You can stop at any time, and a smaller choice is settled sooner. What stays open stays
            “too early to say”; nothing is guessed.
          </p>
        </Panel>
        <p className={styles.note}>
          <strong>“I don’t know”</strong> is always offered. It costs no more than a wrong guess, and a lucky
          guess would tell you something that is not so.
        </p>
        {problem !== '' && (
          <Notice tone="problem" role="alert">
            <p>{problem}</p>
          </Notice>
        )}
        <div>
          <Button variant="primary" type="submit" disabled={formState.isSubmitting || health === 'opening'}>
            {formState.isSubmitting ? 'Choosing the first question…' : 'Start the check'}
          </Button>
        </div>
      </form>
    </Page>
  )
}

const lengthOptions = ['short', 'usual', 'full'] as const satisfies readonly Length[]

function priceWords(open: number, length: Length): string {
  if (open === 0) return 'nothing left to ask, everything is settled already'
  const { questions, minutes } = checkPrice(open, Math.max(1, Math.round(open * lengths[length])))
  return `about ${questions} questions, ${timeWords(minutes)}`
}

function timeWords(minutes: number): string {
  if (minutes < 60) return `${Math.max(5, Math.round(minutes / 5) * 5)} minutes`
  const hours = Math.round(minutes / 30) / 2
  return hours === 1 ? 'an hour' : `${hours} hours`
}

function settledWords({ share, settled }: CheckPrice, open: number): string {
  if (open === 1) return `settles it for about ${Math.round(share * 10)} people in ten`
  return `likely to settle ${settled} of ${open} skills`
}
