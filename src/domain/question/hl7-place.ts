import type { Hl7Field, Hl7Message, Hl7Segment } from '#src/domain/question/hl7-message.ts'

/** What one pick selects in an HL7 message. */
export type Hl7Granularity = 'segment' | 'field' | 'component'

/**
 * A place in an HL7 message. Its canonical text leaves out a first occurrence or repetition: `PID`, `PID-3`,
 * `PID-3.1`, `OBX[2]-5.1`, `PID-3~2.1`.
 */
export interface Hl7Place {
  readonly segment: string
  /** Which segment of that name in the message, from 1. */
  readonly occurrence: number
  readonly field?: number
  /** Which repetition of the field, from 1; only with a component. */
  readonly repetition?: number
  readonly component?: number
}

const placePattern =
  /^(?<segment>[A-Z][A-Z0-9]{2})(?:\[(?<occurrence>[1-9]\d*)\])?(?:-(?<field>[1-9]\d*)(?:(?:~(?<repetition>[1-9]\d*))?\.(?<component>[1-9]\d*))?)?$/

/** Reads a place, canonical or with `[1]` and `~1` spelled out; `undefined` if the text is not a place. */
export function parseHl7Place(text: string): Hl7Place | undefined {
  const groups = placePattern.exec(text.trim())?.groups
  const segment = groups?.['segment']
  if (groups === undefined || segment === undefined) return undefined
  const number = (name: string) => (groups[name] === undefined ? undefined : Number(groups[name]))
  const field = number('field')
  const component = number('component')
  return {
    segment,
    occurrence: number('occurrence') ?? 1,
    ...(field === undefined ? {} : { field }),
    ...(component === undefined ? {} : { repetition: number('repetition') ?? 1, component }),
  }
}

/** Canonical text of a place. */
export function formatHl7Place(place: Hl7Place): string {
  const occurrence = place.occurrence === 1 ? '' : `[${place.occurrence}]`
  const field = place.field === undefined ? '' : `-${place.field}`
  const repetition = (place.repetition ?? 1) === 1 ? '' : `~${place.repetition}`
  const component = place.component === undefined ? '' : `.${place.component}`
  return place.segment + occurrence + field + repetition + component
}

/** What a place selects: a component, a field or a whole segment. */
export function granularityOf(place: Hl7Place): Hl7Granularity {
  if (place.component !== undefined) return 'component'
  return place.field === undefined ? 'segment' : 'field'
}

/**
 * Canonical places that can be picked, in message order: all segments; or fields that are not empty, MSH-1 always
 * and MSH-2 even when empty; or components that are not empty (the separators in MSH-1 and MSH-2 are none).
 */
export function listHl7Places(message: Hl7Message, granularity: Hl7Granularity): string[] {
  return message.segments.flatMap(segment => {
    if (granularity === 'segment') return [formatHl7Place(placeOf(segment))]
    if (granularity === 'field')
      return segment.fields
        .filter(field => field.text !== '' || isSeparatorField(segment, field))
        .map(field => formatHl7Place({ ...placeOf(segment), field: field.number }))
    return segment.fields
      .filter(field => !isSeparatorField(segment, field))
      .flatMap(field => componentPlaces(segment, field))
  })
}

/** Raw text at a place, which may be empty, or `undefined` if the message has no such place or the text is none. */
export function hl7ValueAt(message: Hl7Message, placeText: string): string | undefined {
  const place = parseHl7Place(placeText)
  const segment = message.segments.find(
    ({ name, occurrence }) => name === place?.segment && occurrence === place.occurrence,
  )
  if (place?.field === undefined) return segment?.text
  const field = segment?.fields.find(({ number }) => number === place.field)
  if (place.component === undefined || place.repetition === undefined) return field?.text
  return field?.repetitions[place.repetition - 1]?.[place.component - 1]?.text
}

function placeOf(segment: Hl7Segment): Hl7Place {
  return { segment: segment.name, occurrence: segment.occurrence }
}

function isSeparatorField(segment: Hl7Segment, field: Hl7Field): boolean {
  return field.number <= 2 && ['MSH', 'FHS', 'BHS'].includes(segment.name)
}

function componentPlaces(segment: Hl7Segment, field: Hl7Field): string[] {
  return field.repetitions.flatMap((components, repetitionIndex) =>
    components.flatMap(({ text }, componentIndex) =>
      text === ''
        ? []
        : formatHl7Place({
            ...placeOf(segment),
            field: field.number,
            repetition: repetitionIndex + 1,
            component: componentIndex + 1,
          }),
    ),
  )
}
