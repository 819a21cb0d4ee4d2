import { ErrataNotice } from '#src/app/errata-notice.tsx'
import { StorageBanner } from '#src/app/storage-banner.tsx'
import { UpdateBanner } from '#src/app/update-banner.tsx'

/** What concerns the whole app. During an attempt only what the learner's data need. */
export function Banners({ isAnswering }: { readonly isAnswering: boolean }) {
  return (
    <>
      <StorageBanner />
      {!isAnswering && <UpdateBanner />}
      {!isAnswering && <ErrataNotice />}
    </>
  )
}
