import { dicomElement } from '#src/build/dictionaries/dicom-elements.ts'
import { hl7Version, usualVersion } from '#src/build/dictionaries/hl7-standard.ts'
import type { Quizzes } from '#src/build/read-quizzes.ts'
import { createGlossary, findPlaces, findTerms } from '#src/domain/question/find-terms.ts'
import { plainText } from '#src/domain/question/plain-text.ts'

/**
 * Definitions of what the explanations name: tags, segments, fields and components from the dictionaries, other words
 * from `glossary.yaml`. What no explanation names is left out.
 */
export function makeGlossary({
  banks,
  glossary,
}: Pick<Quizzes, 'banks' | 'glossary'>): Record<string, string> {
  const texts = banks.flatMap(bank => bank.questions.map(({ question }) => plainText(question.explanation)))
  const places = new Set(texts.flatMap(findPlaces))
  const authored = createGlossary(new Map(glossary.map(({ term, definition }) => [term, definition])))
  const used = new Set(texts.flatMap(text => findTerms(text, authored).map(piece => piece.text)))
  return Object.fromEntries([
    ...[...places].flatMap(place => {
      const definition = definePlace(place)
      return definition === null ? [] : [[place, definition] as const]
    }),
    ...[...authored.definitions].filter(([term]) => used.has(term)),
  ])
}

/** What the dictionaries say of a tag, segment, field or component; null where they know none. */
export function definePlace(place: string): string | null {
  return place.startsWith('(') ? defineTag(place) : defineHl7Place(place)
}

function defineTag(tag: string): string | null {
  const element = dicomElement(tag)
  if (element === null) return null
  const [name = element.keyword] = element.names
  const vr = element.vrs.length === 0 ? '' : `, VR ${element.vrs.join(' or ')}`
  return `${name}: attribute ${tag}${vr}, VM ${element.vm}.`
}

function defineHl7Place(place: string): string | null {
  const [, segment = '', field, component] = /^([A-Z0-9]{3})(?:-(\d+)(?:\.(\d+))?)?$/.exec(place) ?? []
  const { segments, fields } = hl7Version(usualVersion)
  const found = Object.hasOwn(segments, segment) ? segments[segment] : undefined
  if (found === undefined) return null
  const inVersion = `HL7 v${usualVersion}`
  if (field === undefined) return `${found.desc}: segment ${segment} of ${inVersion}.`
  const part = found.fields[Number(field) - 1]
  if (part === undefined) return null
  if (component === undefined)
    return `${part.desc}: field ${field} of ${segment} (${found.desc}), type ${part.datatype}, ${inVersion}.`
  const sub = fields[part.datatype]?.subfields[Number(component) - 1]
  return sub === undefined
    ? null
    : `${sub.desc}: component ${component} of ${segment}-${field} (${part.desc}), type ${sub.datatype}, ${inVersion}.`
}
