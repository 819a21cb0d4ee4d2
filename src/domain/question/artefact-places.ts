import type { Artefact } from '#src/domain/question/artefact.ts'
import { parseHl7 } from '#src/domain/question/hl7-message.ts'
import {
  granularityOf,
  formatHl7Place,
  listHl7Places,
  parseHl7Place,
} from '#src/domain/question/hl7-place.ts'
import type { ScorableOf } from '#src/domain/question/question.ts'

/** What one pick selects: part of an HL7 message, or a line of a dump or log. */
export type PickGranularity = ScorableOf<'pick-in-artefact'>['pick']

/** Places to pick from in order of reading, or a sentence that says why there are none. */
export type ArtefactPlaces =
  | { readonly kind: 'places'; readonly places: readonly string[] }
  | { readonly kind: 'problem'; readonly message: string }

/** The canonical place an author meant, or a sentence that says why there is no such place. */
export type ResolvedPlace =
  { readonly kind: 'place'; readonly place: string } | { readonly kind: 'problem'; readonly message: string }

/** A line that can be picked; its place is `L` and the 1-based line number. */
export interface PickableLine {
  readonly place: string
  readonly text: string
}

/**
 * Lines that can be picked in a dump or log: in a DICOM dump those that show a tag such as (0008,0050), in a log
 * those that are not blank. None in other formats.
 */
export function pickableLines(artefact: Artefact): PickableLine[] {
  const isPickable = linePredicate(artefact.format)
  return artefact.text
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ place: `L${index + 1}`, text }))
    .filter(({ text }) => isPickable(text))
}

function linePredicate(format: Artefact['format']): (line: string) => boolean {
  switch (format) {
    case 'dicom-dump':
      return line => /\([0-9a-f]{4},[0-9a-f]{4}\)/i.test(line)
    case 'log':
      return line => line.trim() !== ''
    case 'hl7':
    case 'text':
      return () => false
  }
}

/** Everything that can be picked in an artefact: canonical HL7 places or line places. */
export function artefactPlaces(artefact: Artefact, pick: PickGranularity): ArtefactPlaces {
  if (pick === 'line') {
    const places = pickableLines(artefact).map(({ place }) => place)
    if (places.length > 0) return { kind: 'places', places }
    return {
      kind: 'problem',
      message: `No line of this ${artefact.format} artefact can be picked. Use dicom-dump (lines with a tag) or log.`,
    }
  }
  if (artefact.format !== 'hl7')
    return { kind: 'problem', message: `Picking a ${pick} needs an hl7 artefact, not ${artefact.format}.` }
  const message = parseHl7(artefact.text)
  if (message.kind === 'broken')
    return { kind: 'problem', message: `Line ${message.line} of the HL7 message: ${message.reason}` }
  return { kind: 'places', places: listHl7Places(message, pick) }
}

/**
 * Finds the place an author wrote as key or slip: an HL7 location that can be picked at this granularity, or text
 * that stands on exactly one line that can be picked.
 */
export function resolvePlace(artefact: Artefact, pick: PickGranularity, authored: string): ResolvedPlace {
  return pick === 'line' ? resolveLine(artefact, authored) : resolveHl7(artefact, pick, authored)
}

function resolveLine(artefact: Artefact, authored: string): ResolvedPlace {
  const [first, ...others] = pickableLines(artefact).filter(({ text }) => text.includes(authored))
  if (first === undefined)
    return {
      kind: 'problem',
      message: `"${authored}" is on no line that can be picked. Copy it from the artefact as it stands there.`,
    }
  if (others.length === 0) return { kind: 'place', place: first.place }
  const lines = [first, ...others].map(({ place }) => place.slice(1)).join(', ')
  return {
    kind: 'problem',
    message: `"${authored}" is on lines ${lines}. Quote more of the line, so that one is left.`,
  }
}

function resolveHl7(artefact: Artefact, pick: PickGranularity, authored: string): ResolvedPlace {
  const place = parseHl7Place(authored)
  if (place === undefined)
    return {
      kind: 'problem',
      message: `"${authored}" is no HL7 location. Write it like PID, PID-3, PID-3.1, PID-3~2.1 or OBX[2]-5.1.`,
    }
  if (granularityOf(place) !== pick)
    return {
      kind: 'problem',
      message: `"${authored}" is a ${granularityOf(place)}, but this question picks a ${pick}.`,
    }
  const pickable = artefactPlaces(artefact, pick)
  if (pickable.kind === 'problem') return pickable
  const canonical = formatHl7Place(place)
  if (pickable.places.includes(canonical)) return { kind: 'place', place: canonical }
  return { kind: 'problem', message: `"${authored}" does not exist in the message or is empty there.` }
}
