/** Whether the browser promised not to evict our data by itself. */
export type Persistence = 'persisted' | 'not-promised' | 'unsupported'

/** What that means for who has data here. */
export const persistenceWords: Readonly<Record<Persistence, string>> = {
  persisted: 'The browser promised not to delete it by itself.',
  'not-promised': 'The browser may delete it when this device runs out of space: save a backup now and then.',
  unsupported: 'This browser makes no promise to keep it: save a backup now and then.',
}
