import * as z from 'zod/mini'
import { markerKey } from '#src/storage/marker-key.ts'

/**
 * A note outside the database that data existed, so that a database the browser emptied is not taken for a
 * first visit. Never used for anything else.
 */
const markerSchema = z.object({
  deviceId: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  firstSeen: z.number(),
  /** The highest position of a stored event. */
  lastKnownEvents: z.int().check(z.minimum(0)),
})
export type Marker = z.infer<typeof markerSchema>

/** The marker, or null when there is none that can be read. */
export function readMarker(): Marker | null {
  const text = withLocalStorage(storage => storage.getItem(markerKey))
  return text === null ? null : (markerSchema.safeParse(parseJson(text)).data ?? null)
}

function writeMarker(marker: Marker): void {
  withLocalStorage(storage => storage.setItem(markerKey, JSON.stringify(marker)))
}

export function removeMarker(): void {
  withLocalStorage(storage => storage.removeItem(markerKey))
}

export interface MarkerKeeper {
  /** After a save: the first is noted at once, then every 20th, which is near enough to notice a loss. */
  note(position: number): void
  /** The learner knows that something was lost, or it was restored: what is there now is what is expected. */
  accept(position: number): void
}

export function createMarkerKeeper(device: Pick<Marker, 'deviceId' | 'firstSeen'>): MarkerKeeper {
  let noted = readMarker()?.lastKnownEvents ?? 0
  function accept(position: number): void {
    noted = position
    writeMarker({ ...device, lastKnownEvents: position })
  }
  return {
    note(position) {
      if (noted === 0 || position >= noted + 20) accept(position)
    },
    accept,
  }
}

/** Site settings can refuse localStorage or it can be full; the marker is a help, not a need. */
function withLocalStorage<Value>(job: (storage: Storage) => Value): Value | null {
  try {
    return job(localStorage)
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
