import * as z from 'zod/mini'

/** Id of a part of a question, such as an option, a node or a row. */
export const partIdSchema = z
  .string()
  .check(
    z.regex(/^[a-z][a-z0-9-]*$/, 'start with a lower-case letter, then letters, digits or hyphens'),
    z.maxLength(24),
  )
