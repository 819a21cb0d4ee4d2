/** One step from version `to - 1` to `to`. A released step is never edited: see tests/storage/fixtures. */
export interface Migration {
  readonly to: number
  /** Oldest app version of the database that can still read, and write, what this step leaves behind. */
  readonly minReader: number
  readonly minWriter: number
  run(database: IDBDatabase, upgrade: IDBTransaction): void | Promise<void>
}

/** The steps in order; each runs inside the browser's upgrade transaction, so a kill leaves the old version whole. */
export const migrations: readonly Migration[] = [
  {
    to: 1,
    minReader: 1,
    minWriter: 1,
    run(database) {
      database.createObjectStore('meta', { keyPath: 'name' })
      database.createObjectStore('attempts', { keyPath: 'attemptId' }).createIndex('started', 'startedUtc')
      const events = database.createObjectStore('events', { keyPath: ['event.attemptId', 'event.seq'] })
      events.createIndex('eventId', 'event.eventId', { unique: true })
      events.createIndex('position', 'position', { unique: true })
      // On rows of finish events only, so that it lists the finished attempts without reading their events.
      events.createIndex('finishes', 'finishes')
      database.createObjectStore('pinnedQuestions', { keyPath: 'hash' })
      database.createObjectStore('checkpoint', { keyPath: 'name' })
      database.createObjectStore('quarantine', { keyPath: 'id', autoIncrement: true })
      database.createObjectStore('documents', { keyPath: ['kind', 'id'] })
    },
  },
  {
    // Attempts may be readiness checks, with `ask` among their events; an older app would put those aside as damaged.
    to: 2,
    minReader: 2,
    minWriter: 2,
    run() {},
  },
  {
    // Attempts may be at assignments, with responses that are scored elsewhere; own banks and an instructor's things come.
    to: 3,
    minReader: 3,
    minWriter: 3,
    run(database) {
      database.createObjectStore('banks', { keyPath: 'bankHash' })
      database.createObjectStore('classroom', { keyPath: ['kind', 'id'] })
      // With the result's own id, so that hundreds of large rows of one assignment can be read a few at a time.
      const results = database.createObjectStore('results', { keyPath: 'resultId' })
      results.createIndex('assignment', ['assignmentId', 'resultId'])
      database.createObjectStore('keys', { keyPath: 'kid' })
    },
  },
  {
    // Interviews are kept, with recordings, and their ratings are events of a new type. Own banks are kept in pieces.
    to: 4,
    minReader: 4,
    minWriter: 4,
    run(database) {
      database.createObjectStore('interviews', { keyPath: ['sessionId', 'part'] })
      // In pieces as they come, so that what was recorded stays when the window is closed or the disk is full.
      database.createObjectStore('recordings', { keyPath: ['sessionId', 'questionId', 'index'] })
    },
  },
]

/** Runs the steps that lead from `oldVersion` to the newest. */
export async function migrate(
  steps: readonly Migration[],
  oldVersion: number,
  database: IDBDatabase,
  upgrade: IDBTransaction,
): Promise<void> {
  for (const [index, step] of steps.entries()) {
    if (step.to !== index + 1) throw new Error(`migration ${step.to} stands in place ${index + 1}`)
    if (step.to <= oldVersion) continue
    await step.run(database, upgrade)
    const { minReader, minWriter } = step
    upgrade.objectStore('meta').put({ name: 'schema', minReader, minWriter })
  }
}
