import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { memorySettings } from '#src/domain/memory/memory-settings.ts'
import { planSettings } from '#src/domain/plan/plan-settings.ts'
import { MethodsCheck } from '#src/features/settings/methods-check.tsx'
import { MethodsPlan } from '#src/features/settings/methods-plan.tsx'
import { MethodsClaims } from '#src/features/settings/methods-claims.tsx'
import { MethodsConstants } from '#src/features/settings/methods-constants.tsx'
import { MethodsEstimate } from '#src/features/settings/methods-estimate.tsx'
import { MethodsSources } from '#src/features/settings/methods-sources.tsx'
import { MethodsVerdict } from '#src/features/settings/methods-verdict.tsx'
import { methodsSections } from '#src/features/settings/methods-sections.ts'
import { MethodsContents } from '#src/features/settings/methods-contents.tsx'
import styles from '#src/features/settings/methods.module.css'
import { WorkedExample } from '#src/features/settings/worked-example.tsx'
import { useApp } from '#src/state/app-context.tsx'
import { Page } from '#src/ui/page.tsx'

/** How a number comes about, with every constant as it is in force, what is judgement and what is not claimed. */
export function MethodsPage() {
  const { app, build } = useApp(state => state.appVersion)
  return (
    <Page title="How the numbers come about" wide>
      <div className={styles.columns}>
        <MethodsContents sections={methodsSections} />
        <div className={styles.text}>
          <MethodsEstimate settings={measureSettings} />
          <MethodsVerdict settings={measureSettings} />
          <WorkedExample settings={measureSettings} />
          <MethodsCheck />
          <MethodsPlan plan={planSettings} memory={memorySettings} />
          <MethodsConstants settings={measureSettings} />
          <MethodsClaims />
          <MethodsSources />
          <p className={styles.note}>
            PACS Ready {app}
            {build !== '' && `, build ${build}`}, settings version {measureSettings.version}.
          </p>
        </div>
      </div>
    </Page>
  )
}
