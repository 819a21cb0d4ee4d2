import { templateHash } from '#src/domain/question/template-hash.ts'

/**
 * The hash under which errata name the content of a hash: of a variant its template's; of what travelled without its
 * key (withhold-key.ts) that of the question it was made of, where it says so; of anything else its own.
 */
export function publishedHash(hash: string): string {
  return templateHash(hash.slice(hash.indexOf(':') + 1))
}
