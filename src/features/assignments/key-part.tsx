import { Link } from 'wouter'
import { classPaths } from '#src/domain/class-paths.ts'
import styles from '#src/features/assignments/editor.module.css'
import { FieldProblem } from '#src/features/assignments/field-problem.tsx'
import { fieldId, type FormPartProps, wrongIn } from '#src/features/assignments/form-part.ts'
import type { KeyView } from '#src/state/assigning/instructor-keys.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Panel } from '#src/ui/panel.tsx'

interface KeyPartProps extends FormPartProps {
  readonly keys: readonly KeyView[]
}

/** The key that results are sealed to. */
export function KeyPart({ form: { register }, value, problems, keys }: KeyPartProps) {
  const chosen = keys.find(({ kid }) => kid === value.kid)
  return (
    <Panel title="Key">
      {keys.length === 0 ? (
        <p id={fieldId('kid')}>
          Results are sealed so that only you can read them. That takes a key of yours, which is made once.
        </p>
      ) : (
        <div className={styles.field}>
          <label htmlFor={fieldId('kid')}>Results are sealed to</label>
          <select id={fieldId('kid')} {...wrongIn(problems, 'kid')} {...register('kid')}>
            <option value="">Choose…</option>
            {keys.map(({ kid, title, fingerprint }) => (
              <option key={kid} value={kid}>
                {title} ({fingerprint})
              </option>
            ))}
          </select>
        </div>
      )}
      {chosen !== undefined && (
        <p>
          Learners see its fingerprint: <code>{chosen.fingerprint}</code>
        </p>
      )}
      <FieldProblem field="kid" problems={problems} />
      <p>
        <Link href={classPaths.keys()} className={buttonClass(keys.length === 0 ? 'primary' : 'secondary')}>
          {keys.length === 0 ? 'Make a key' : 'To the keys'}
        </Link>{' '}
        <span className={styles.small}>This draft stays as it is.</span>
      </p>
    </Panel>
  )
}
