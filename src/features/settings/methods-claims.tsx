import { Link } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import { MethodsSection } from '#src/features/settings/methods-section.tsx'

/** Where the requirements come from, what the numbers are not, and what becomes of the data. */
export function MethodsClaims() {
  return (
    <>
      <MethodsSection id="required">
        <p>
          No source publishes how good a PACS administrator must be at a skill. Every required level is set by
          the authors, read off exam outlines, role descriptions, career guides and lists of common support
          issues, and from neighbouring numbers where those are silent. The letter beside each level names the
          strongest evidence that pushed it; the <Link href={paths.roles()}>roles</Link> print what the
          letters mean and from which year their sources are. If your job asks for something else, copy a role
          and change it.
        </p>
      </MethodsSection>
      <MethodsSection id="claims">
        <ul>
          <li>The app does not predict the score or the outcome of any exam.</li>
          <li>It is not affiliated with ABII, PARCA or SIIM, and no role prepares for a current exam.</li>
          <li>
            A verdict is about these questions and this standard, not about how somebody does the job. A bias
            that all authors share would move every verdict, and no response can reveal it.
          </li>
          <li>
            Results are self-reported. Keys are on your device and can be read there: use results to learn and
            to talk, not for grades that matter, unless somebody watched.
          </li>
        </ul>
      </MethodsSection>
      <MethodsSection id="privacy">
        <p>
          Nothing you do here leaves this device. There is no server, no account, no counting of visitors, and
          no request to anybody else; the browser enforces that by a content policy. Responses are in this
          browser’s storage, with a second copy beside it. You can{' '}
          <Link href={paths.settings()}>save, check or erase</Link> all of it.
        </p>
      </MethodsSection>
    </>
  )
}
