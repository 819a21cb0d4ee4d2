import type { Preferences } from '#src/domain/settings/preferences.ts'
import { useApp } from '#src/state/app-context.tsx'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

const names: Readonly<Record<string, string>> = {
  everything: 'all of them',
  theme: 'the theme',
  roleId: 'the role',
  targetDate: 'the target date',
  askConfidence: 'asking how sure you are',
  shortcuts: 'keyboard shortcuts',
  quizMode: 'the kind of quiz',
  questionCount: 'questions in a quiz',
  examMinutes: 'the time limit',
  minutesADay: 'the minutes a day for study',
  daysOff: 'the days off',
  seenErrata: 'which corrections you have seen',
  drillMix: 'the mix of a drill',
  countsInterviewRatings: 'counting interview ratings',
} satisfies Record<keyof Preferences | 'everything', string>

/** Settings that could not be read stand on their defaults, which the person should know once. */
export function BrokenPreferencesNotice() {
  const broken = useApp(state => state.brokenPreferences)
  const setPreferences = useApp(state => state.setPreferences)
  if (broken.length === 0) return null
  return (
    <Notice tone="warn" actions={<Button onClick={() => setPreferences({})}>Keep the defaults</Button>}>
      <p>
        Some stored settings could not be read and are at their defaults again:{' '}
        {broken.map(name => names[name] ?? name).join(', ')}. Your responses are not touched.
      </p>
    </Notice>
  )
}
