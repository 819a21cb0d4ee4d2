import { useApp } from '#src/state/app-context.tsx'
import { Notice } from '#src/ui/notice.tsx'

/** An empty report must not look like "nothing done" when earlier responses exist and could not be read. */
export function UnreadableNotice() {
  const health = useApp(state => state.health.kind)
  if (health !== 'newer-version' && health !== 'lost') return null
  return (
    <Notice tone="problem">
      <p>
        {health === 'newer-version'
          ? 'A newer version of the app wrote what is stored here, so your earlier responses are not in this report.'
          : 'The browser lost responses that were stored here, so this report is not complete.'}
      </p>
    </Notice>
  )
}
