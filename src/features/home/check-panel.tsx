import { Link } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Panel } from '#src/ui/panel.tsx'

/** The shortest way to verdicts, for those who want to know and not to practise. */
export function CheckPanel() {
  return (
    <Panel title="Readiness check">
      <p>
        The shortest way to a verdict: every question is chosen by what you answered before, without feedback
        until the end. Take a domain, the whole role, or a few skills; the price is told first.
      </p>
      <p>
        <Link href={paths.check()} className={buttonClass('secondary')}>
          Check my readiness
        </Link>
      </p>
    </Panel>
  )
}
