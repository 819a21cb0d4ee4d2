import type { Persistence } from '#src/domain/settings/persistence.ts'

/** Asks for the promise; call after the first saved response, key or result. Some browsers ask the person. */
export async function askToPersist(): Promise<Persistence> {
  if (!hasStorageManager()) return 'unsupported'
  return outcome((await navigator.storage.persisted()) || (await navigator.storage.persist()))
}

/** The promise as it stands, without asking. */
export async function readPersistence(): Promise<Persistence> {
  return hasStorageManager() ? outcome(await navigator.storage.persisted()) : 'unsupported'
}

/** Bytes in use and allowed, as far as the browser says; shared by everything of this origin. */
export async function estimateStorage(): Promise<{ readonly usage: number; readonly quota: number } | null> {
  if (!hasStorageManager()) return null
  const { usage, quota } = await navigator.storage.estimate()
  return usage === undefined || quota === undefined ? null : { usage, quota }
}

/** Missing on pages served without https. */
function hasStorageManager(): boolean {
  return 'storage' in navigator
}

function outcome(persisted: boolean): Persistence {
  return persisted ? 'persisted' : 'not-promised'
}
