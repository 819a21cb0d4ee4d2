import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'

const registrySchema = z.record(
  z.string(),
  z.object({ name: z.string(), keyword: z.string(), type: z.string(), retired: z.optional(z.boolean()) }),
)

/** PS3.6 Annex A: registered UIDs with name, keyword and type, as pydicom 3.1 lists them. */
export const uidRegistry = registrySchema.parse(
  JSON.parse(readFileSync('tests/quizzes/fixtures/uids.json', 'utf8')),
)

/** Names and keywords of all registered UIDs but those that are plain words, such as the service class Storage. */
export const uidNames: ReadonlySet<string> = new Set(
  Object.values(uidRegistry)
    .flatMap(({ name, keyword }) => [name, keyword])
    .filter(name => name !== '' && !/^[A-Z][a-z]+$/.test(name)),
)

/** The names a registered UID may be called by. */
export function namesOfUid(uid: string): readonly string[] | null {
  const found = Object.hasOwn(uidRegistry, uid) ? uidRegistry[uid] : undefined
  return found === undefined ? null : [found.name, found.keyword]
}
