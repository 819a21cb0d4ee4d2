import { elements } from '@iwharris/dicom-data-dictionary'
import dcmjs from 'dcmjs'
import * as z from 'zod/mini'

/** What PS3.6 and PS3.7 say of an attribute. */
export interface DicomElement {
  /** Names it may be called by: the name and the keyword. */
  readonly names: readonly string[]
  readonly keyword: string
  /** More than one where the standard allows a choice; empty for item delimiters. */
  readonly vrs: readonly string[]
  readonly vm: string
}

const dcmjsElementSchema = z.object({ name: z.string(), vr: z.string(), vm: z.string() })

/** The package has an apostrophe in two spellings, one of them of HTML. */
const plain = (name: string) => name.replaceAll(/’|&#x27;/g, "'").trim()

/** The tags of repeating groups, such as (60xx,3000), with their pattern. */
const patterns = Object.keys(elements)
  .filter(tag => tag.includes('x'))
  .map(tag => ({
    tag,
    matches: new RegExp(`^${tag.replaceAll(/[()]/g, '\\$&').replaceAll('x', '[0-9A-F]')}$`),
  }))

/** dcmjs knows the command and file meta groups; the published dictionary has the full names. */
function fromDcmjs(tag: string): DicomElement | null {
  const found = dcmjs.data.DicomMetaDictionary.dictionary[tag]
  if (found === undefined) return null
  const { name, vr, vm } = dcmjsElementSchema.parse(found)
  return { names: [name], keyword: name, vrs: /^[A-Z]{2}$/.test(vr) ? [vr] : [], vm }
}

/** A standard attribute by its tag `(gggg,eeee)`, in upper or lower case; null if the standard has none. */
export function dicomElement(tag: string): DicomElement | null {
  const upper = tag.toUpperCase()
  const found = elements[upper] ?? elements[patterns.find(({ matches }) => matches.test(upper))?.tag ?? '']
  if (found === undefined) return fromDcmjs(upper) ?? fromDcmjs(tag.toLowerCase())
  return {
    names: [plain(found.name), found.keyword],
    keyword: found.keyword,
    vrs: found.vr.match(/\b[A-Z]{2}\b/g) ?? [],
    vm: found.vm,
  }
}

/** Names and keywords of all standard attributes. */
export const elementNames: ReadonlySet<string> = new Set(
  Object.values(elements).flatMap(({ name, keyword }) => [plain(name), keyword].filter(one => one !== '')),
)

/** An odd group belongs to a maker; of the groups below 8 none does (PS3.5 section 7.8). */
export function isPrivate(tag: string): boolean {
  const group = Number.parseInt(tag.slice(1, 5), 16)
  return group % 2 === 1 && group > 8 && group !== 0xffff
}
