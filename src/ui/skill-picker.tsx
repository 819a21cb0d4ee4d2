import { useId, useState } from 'react'
import type { Outline } from '#src/domain/catalog/outline.ts'
import styles from '#src/ui/skill-picker.module.css'

interface SkillPickerProps {
  readonly outline: Pick<Outline, 'domains' | 'banks' | 'skills'>
  /** Skill ids; none means all. */
  readonly chosen: readonly string[]
  readonly onChange: (skills: string[]) => void
  /** Whether there is no choice of all of them: the list is open from the start. */
  readonly startsNarrowed?: boolean
}

/** Everything, whole banks, or single skills. */
export function SkillPicker({
  outline: { domains, banks, skills },
  chosen,
  onChange,
  startsNarrowed = false,
}: SkillPickerProps) {
  const base = useId()
  const [isNarrowed, setIsNarrowed] = useState(startsNarrowed || chosen.length > 0)
  // Read once: a group must not close under the hand that ticks its last skill.
  const [chosenAtFirst] = useState(chosen)

  function toggle(ids: readonly string[], isOn: boolean) {
    const others = chosen.filter(id => !ids.includes(id))
    onChange(isOn ? [...others, ...ids] : others)
  }

  return (
    <div className={styles.picker}>
      {!startsNarrowed && (
        <fieldset className={styles.scope}>
          <legend className="visually-hidden">Scope</legend>
          <label>
            <input
              type="radio"
              name={`${base}-scope`}
              checked={!isNarrowed}
              onChange={() => {
                setIsNarrowed(false)
                onChange([])
              }}
            />
            All skills
          </label>
          <label>
            <input
              type="radio"
              name={`${base}-scope`}
              checked={isNarrowed}
              onChange={() => setIsNarrowed(true)}
            />
            Choose banks or skills
          </label>
        </fieldset>
      )}
      {isNarrowed && (
        <>
          <p className={styles.count} role="status">
            {chosen.length === 0
              ? startsNarrowed
                ? 'Nothing chosen yet.'
                : 'Nothing chosen yet: all skills are drawn from.'
              : `${chosen.length} ${chosen.length === 1 ? 'skill' : 'skills'} chosen`}
          </p>
          {domains
            .filter(domain => banks.filter(bank => bank.domain === domain.id).length > 1)
            .map(domain => {
              const own = banks.filter(bank => bank.domain === domain.id).map(({ id }) => id)
              const ids = skills.filter(skill => own.includes(skill.bank)).map(({ id }) => id)
              return (
                <label key={domain.id} className={styles.domain}>
                  <input
                    type="checkbox"
                    checked={ids.every(id => chosen.includes(id))}
                    onChange={event => toggle(ids, event.currentTarget.checked)}
                  />
                  The whole domain {domain.name}
                </label>
              )
            })}
          <div className={styles.banks}>
            {banks.map(bank => {
              const own = skills.filter(skill => skill.bank === bank.id)
              const ids = own.map(({ id }) => id)
              const count = ids.filter(id => chosen.includes(id)).length
              const countAtFirst = ids.filter(id => chosenAtFirst.includes(id)).length
              return (
                <div key={bank.id} className={styles.bank}>
                  <label className={styles.whole}>
                    <input
                      type="checkbox"
                      aria-label={`All of ${bank.name}`}
                      checked={count === ids.length}
                      ref={box => {
                        if (box !== null) box.indeterminate = count > 0 && count < ids.length
                      }}
                      onChange={event => toggle(ids, event.currentTarget.checked)}
                    />
                    {bank.name}
                  </label>
                  <details open={countAtFirst > 0 && countAtFirst < ids.length}>
                    <summary>
                      {count > 0 ? `${count} of ${ids.length} skills` : `${ids.length} skills`}
                      <span className="visually-hidden"> of {bank.name}</span>
                    </summary>
                    <ul>
                      {own.map(skill => (
                        <li key={skill.id}>
                          <label>
                            <input
                              type="checkbox"
                              checked={chosen.includes(skill.id)}
                              onChange={event => toggle([skill.id], event.currentTarget.checked)}
                            />
                            {skill.name}
                          </label>
                        </li>
                      ))}
                    </ul>
                  </details>
                </div>
              )
            })}
          </div>
        </>
      )}
    </div>
  )
}
