const key = 'pacs-ready.hides-names'

/**
 * Whether names are hidden for projecting: for as long as the tab lives, so that a reload in front of the class shows
 * none, and the next day everything is as usual.
 */
export interface HiddenNames {
  readonly read: () => boolean
  readonly write: (areHidden: boolean) => void
}

export const hiddenNames: HiddenNames = {
  read: () => withSessionStorage(storage => storage.getItem(key)) !== null,
  write: areHidden =>
    void withSessionStorage(storage => {
      if (areHidden) storage.setItem(key, 'yes')
      else storage.removeItem(key)
    }),
}

/** Site settings can refuse it; the choice then ends with the page. */
function withSessionStorage<Value>(job: (storage: Storage) => Value): Value | null {
  try {
    return job(sessionStorage)
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}
