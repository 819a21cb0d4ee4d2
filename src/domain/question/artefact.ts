import * as z from 'zod/mini'

/** Forms of work sample shown with a question. Only `hl7`, `dicom-dump` and `log` can be picked in. */
const artefactFormats = ['hl7', 'dicom-dump', 'log', 'text'] as const

/** A work sample, kept as the text it would be on the job; line feeds separate lines and HL7 segments. */
export const artefactSchema = z.strictObject({
  format: z.literal(artefactFormats),
  /** What it is and where it was taken, one short line. */
  title: z.string().check(z.minLength(1), z.maxLength(120)),
  text: z.string().check(z.minLength(1), z.maxLength(20_000)),
})
export type Artefact = z.infer<typeof artefactSchema>
