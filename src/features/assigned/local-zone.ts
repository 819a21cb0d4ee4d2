/** IANA name of the zone of this device. */
export function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
