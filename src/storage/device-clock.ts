import type { DeviceServices } from '#src/storage/device-services.ts'

/** What a first question needs of the device; the rest is in `device-services.ts`. */
export const deviceClock: Pick<DeviceServices, 'now' | 'monotonic' | 'newId'> = {
  now: () => Date.now(),
  monotonic: () => Math.round(performance.now()),
  // Not randomUUID: it is missing on pages served without https.
  newId: () => hexadecimal(crypto.getRandomValues(new Uint8Array(16))),
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
