import type { Artefact } from '#src/domain/question/artefact.ts'
import { pickableLines, type PickGranularity } from '#src/domain/question/artefact-places.ts'
import { type Hl7Field, type Hl7Segment, parseHl7 } from '#src/domain/question/hl7-message.ts'
import { formatHl7Place } from '#src/domain/question/hl7-place.ts'

/** A piece of an artefact's line; `place` is its canonical place, or null for separators and other text between. */
export interface ArtefactToken {
  readonly text: string
  readonly place: string | null
}

/** One line as its pieces in order; joined, their texts are the line. */
export type ArtefactLine = readonly ArtefactToken[]

/**
 * Cuts an artefact into lines of pieces at the given granularity. Only pieces that can be picked carry a place.
 * A text that is no readable HL7 message comes back as plain lines.
 */
export function artefactLines(artefact: Artefact, granularity: PickGranularity): ArtefactLine[] {
  if (artefact.format === 'hl7' && granularity !== 'line') {
    const message = parseHl7(artefact.text)
    if (message.kind === 'message')
      return message.segments.map(segment => segmentTokens(segment, granularity))
  }
  const places = new Map(pickableLines(artefact).map(({ place }) => [place, true]))
  return artefact.text
    .replace(/\s+$/, '')
    .split(/\r\n|\r|\n/)
    .map((text, at) => [{ text, place: places.has(`L${at + 1}`) ? `L${at + 1}` : null }])
}

function segmentTokens(segment: Hl7Segment, granularity: Exclude<PickGranularity, 'line'>): ArtefactLine {
  const at = { segment: segment.name, occurrence: segment.occurrence }
  if (granularity === 'segment') return [{ text: segment.text, place: formatHl7Place(at) }]
  const tokens: ArtefactToken[] = [{ text: segment.name, place: null }]
  for (const field of segment.fields) {
    if (!isSeparatorField(segment, field)) tokens.push({ text: segment.separators.field, place: null })
    if (granularity === 'field' || isSeparatorField(segment, field))
      tokens.push({
        text: field.text,
        place:
          granularity === 'field' && field.text !== ''
            ? formatHl7Place({ ...at, field: field.number })
            : null,
      })
    else tokens.push(...componentTokens(segment, field))
  }
  return tokens
}

function componentTokens(segment: Hl7Segment, field: Hl7Field): ArtefactToken[] {
  const at = { segment: segment.name, occurrence: segment.occurrence, field: field.number }
  return field.repetitions.flatMap((components, repetition) =>
    components.flatMap(({ text }, component) => {
      const before = separatorBefore(segment, repetition, component)
      const place = formatHl7Place({ ...at, repetition: repetition + 1, component: component + 1 })
      return [...before, { text, place: text === '' ? null : place }]
    }),
  )
}

function separatorBefore(segment: Hl7Segment, repetition: number, component: number): ArtefactToken[] {
  if (component > 0) return [{ text: segment.separators.component, place: null }]
  return repetition > 0 ? [{ text: segment.separators.repetition, place: null }] : []
}

function isSeparatorField(segment: Hl7Segment, field: Hl7Field): boolean {
  return field.number <= 2 && ['MSH', 'FHS', 'BHS'].includes(segment.name)
}
