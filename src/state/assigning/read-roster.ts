import { readRoster, readRosterFile, type RosterReading } from '#src/exchange/csv/read-roster.ts'

/** Reads a roster from a pasted text or a file; nothing is kept yet. */
export async function rosterFrom(source: string | Blob): Promise<RosterReading> {
  return typeof source === 'string' ? readRoster(source) : readRosterFile(source)
}
