import type { RepairValues } from '#src/domain/repair/repair-schema.ts'

/** The request line of a search for studies (PS3.18 section 10.6), without the keys that are empty: they match all. */
export function qidoRequest(values: RepairValues): string {
  const parameters = Object.entries(values).flatMap(([name, value]) =>
    typeof value !== 'string' || value.trim() === '' ? [] : [`${name}=${encoded(name, value.trim())}`],
  )
  return `GET /studies${parameters.length === 0 ? '' : '?'}${parameters.join('&')}`
}

/** The commas of a list of UIDs part its values, so they alone stay as they are. */
function encoded(name: string, value: string): string {
  return name.endsWith('UID') ? value.split(',').map(encodeURIComponent).join(',') : encodeURIComponent(value)
}
