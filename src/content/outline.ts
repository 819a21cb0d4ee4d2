import index from 'virtual:question-index'
import outlineWithoutIndex from 'virtual:outline'
import { decodeIndex } from '#src/content/decode-index.ts'
import type { Outline } from '#src/domain/catalog/outline.ts'

/** What is shipped, without the texts and the questions themselves; here from the start. */
export const outline: Outline = { ...outlineWithoutIndex, index: decodeIndex(index) }
