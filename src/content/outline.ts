import index from 'virtual:question-index'
import encoded from 'virtual:outline'
import { decodeRoles } from '#src/content/decode-roles.ts'
import { decodeIndex } from '#src/content/decode-index.ts'
import type { Outline } from '#src/domain/catalog/outline.ts'

/** What is shipped, without the texts and the questions themselves; here from the start. */
export const outline: Outline = {
  ...encoded,
  roles: decodeRoles(encoded.roles, encoded),
  index: decodeIndex(index),
}
