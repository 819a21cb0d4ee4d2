import * as z from 'zod/mini'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import { type InterviewParcel, interviewParcelSchema } from '#src/domain/interview/interview-parcel.ts'
import { checkValue } from '#src/exchange/check-value.ts'
import { decodeLinkPayload, encodeLinkPayload } from '#src/exchange/hand-out/link-payload.ts'
import { parseJsonText } from '#src/exchange/parse-json-text.ts'
import { readJsonFile } from '#src/exchange/read-json-file.ts'

/** Most characters of a link that mail and chat programs pass on whole; what is longer goes as a file. */
export const mostInLink = 8_000
/** Most bytes of a session file: thirty questions whole, with the longest words and notes, stay far below. */
const fileBytes = 5_000_000

export type ParcelReading =
  | { readonly kind: 'parcel'; readonly parcel: InterviewParcel }
  | { readonly kind: 'refused'; readonly sentence: string }

/** The payload for a link; null when it would be too long for one. `origin` is the address of the app up to the `#`. */
export function parcelLink(parcel: InterviewParcel, origin: string): string | null {
  const link = `${origin}#${interviewPaths.link(encodeLinkPayload(parcel))}`
  return link.length <= mostInLink ? link : null
}

/** The text of a session file. */
export function parcelFile(parcel: InterviewParcel): string {
  return JSON.stringify(interviewParcelSchema.parse(parcel))
}

/** Reads a whole link, or what stands in it behind the route, however a mail program changed it. */
export function readParcelLink(link: string): ParcelReading {
  const payload = decodeLinkPayload(link, interviewPaths.link('').slice(1))
  return payload.kind === 'payload' ? readParcel(payload.value, 'This link') : payload
}

/** Reads a session file. */
export async function readParcelFile(file: Blob): Promise<ParcelReading> {
  const reading = await readJsonFile(file, { maxBytes: fileBytes, what: 'a session file' })
  return reading.kind === 'json' ? readParcel(reading.value, 'This file') : reading
}

/** Reads what stood in a session file; `subject` begins the sentence of a refusal, such as `This file`. */
export function readParcelText(text: string, subject: string): ParcelReading {
  const reading = parseJsonText(text, subject)
  return reading.kind === 'json' ? readParcel(reading.value, subject) : reading
}

const headSchema = z.object({ format: z.literal('pacsready-interview'), version: z.int() })

function readParcel(value: unknown, subject: string): ParcelReading {
  const head = headSchema.safeParse(value).data
  if (head === undefined)
    return {
      kind: 'refused',
      sentence: `${subject} holds no interview session. Ask the other person for it again. Nothing was changed.`,
    }
  if (head.version > 1)
    return {
      kind: 'refused',
      sentence: `${subject} was made by a newer version of PACS Ready. Reload the page to update the app, then open it again.`,
    }
  const checked = checkValue(interviewParcelSchema, value, subject)
  return checked.kind === 'valid' ? { kind: 'parcel', parcel: checked.value } : checked
}
