import type { StoreName } from '#src/storage/tables.ts'

/** Distinctive, because other apps of the same origin (or other local pages) would share it. */
export const databaseName = 'pacs-ready'

/** Raised with every migration in migrations.ts. */
export const databaseVersion = 4

/** What every opened database must have; another app may have opened ours first, with nothing in it. */
export const storeNames = [
  'meta',
  'attempts',
  'events',
  'pinnedQuestions',
  'checkpoint',
  'quarantine',
  'documents',
  'banks',
  'classroom',
  'results',
  'keys',
  'interviews',
  'recordings',
] as const satisfies readonly StoreName[]
