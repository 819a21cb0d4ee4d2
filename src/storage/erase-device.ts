import { deleteDatabase } from '#src/storage/delete-database.ts'

/** Everything of ours on this origin has a name that begins so; an origin may be shared with other apps. */
const ownPrefix = 'pacs-ready'

/** One kind of storage a browser has. */
interface Place {
  readonly name: string
  /** Missing where a browser lacks it or a page without https may not use it. */
  readonly isThere: () => boolean
  readonly list: () => Promise<string[]>
  readonly remove: (name: string) => Promise<unknown>
}

const places: readonly Place[] = [
  {
    name: 'database',
    isThere: () => 'indexedDB' in globalThis,
    list: async () => (await indexedDB.databases()).flatMap(({ name }) => name ?? []),
    remove: deleteDatabase,
  },
  {
    name: 'file',
    isThere: () => 'storage' in navigator,
    list: async () => {
      const names: string[] = []
      for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name)
      return names
    },
    remove: async name => (await navigator.storage.getDirectory()).removeEntry(name, { recursive: true }),
  },
  {
    name: 'localStorage key',
    isThere: () => true,
    list: async () => Object.keys(localStorage),
    remove: async key => localStorage.removeItem(key),
  },
  {
    name: 'cache',
    isThere: () => 'caches' in globalThis,
    list: () => caches.keys(),
    remove: name => caches.delete(name),
  },
]

/**
 * "Erase everything on this device". Close the tables and stop the journal first; other tabs close theirs when
 * they hear of the deletion. Returns what is still there after looking again: empty when all is gone.
 */
export async function eraseDevice(): Promise<string[]> {
  for (const place of places) await safely(() => erasePlace(place))
  await safely(unregisterWorker)
  const left = await Promise.all(places.map(place => safely(() => listOwn(place))))
  return left.flat()
}

async function erasePlace(place: Place): Promise<string[]> {
  const names = place.isThere() ? (await place.list()).filter(isOwn) : []
  await Promise.all(names.map(place.remove))
  return names
}

async function listOwn(place: Place): Promise<string[]> {
  const names = place.isThere() ? (await place.list()).filter(isOwn) : []
  return names.map(name => `${place.name} ${name}`)
}

/** The worker of this page only; without it the app is fetched from the network again. */
async function unregisterWorker(): Promise<string[]> {
  if ('serviceWorker' in navigator) await (await navigator.serviceWorker.getRegistration())?.unregister()
  return []
}

/** What cannot be removed is found by looking again; what cannot be looked at says so itself. */
async function safely(step: () => Promise<string[]>): Promise<string[]> {
  try {
    return await step()
  } catch (error) {
    if (error instanceof DOMException) return [`${error.name}: ${error.message}`]
    throw error
  }
}

function isOwn(name: string): boolean {
  return name.startsWith(ownPrefix)
}
