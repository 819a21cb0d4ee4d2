import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import * as z from 'zod/mini'
import {
  descriptionsByKey,
  descriptionsByKind,
  keyDescriptionsByKind,
} from '#src/build/schema-descriptions.ts'
import { allowVariants } from '#src/build/allow-variants.ts'
import { errataFileSchema } from '#src/domain/catalog/errata.ts'
import { glossaryFileSchema } from '#src/domain/catalog/glossary.ts'
import { interviewFileSchema } from '#src/domain/interview/guide.ts'
import { interviewSetsFileSchema } from '#src/domain/interview/set.ts'
import { rolesFileSchema } from '#src/domain/catalog/role.ts'
import { skillsFileSchema } from '#src/domain/catalog/skill.ts'
import { bankFileSchema } from '#src/domain/question/question.ts'
import { questionKinds } from '#src/domain/question/question-kinds.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema

/** What an editor calls each file of the quizzes, and what it must hold. */
const quizFiles: Readonly<Record<string, { readonly title: string; readonly schema: z.ZodMiniType }>> = {
  bank: { title: 'Bank file', schema: bankFileSchema },
  skills: { title: 'Skills', schema: skillsFileSchema },
  roles: { title: 'Roles', schema: rolesFileSchema },
  errata: { title: 'Errata', schema: errataFileSchema },
  glossary: { title: 'Glossary', schema: glossaryFileSchema },
  interview: { title: 'Interview questions', schema: interviewFileSchema },
  'interview-sets': { title: 'Interview sets', schema: interviewSetsFileSchema },
}

/** The JSON Schemas that editors read while a bank is written, formatted, by file name. */
export async function jsonSchemas(): Promise<ReadonlyMap<string, string>> {
  const style = await resolveConfig('package.json')
  const files = new Map<string, string>()
  for (const [name, { title, schema: wanted }] of Object.entries(quizFiles)) {
    const schema = z.toJSONSchema(wanted, { target: 'draft-7' })
    if (wanted === bankFileSchema) describe(allowVariants(schema))
    describe(schema)
    const text = JSON.stringify({ ...schema, title: `PACS Ready: ${title}` })
    files.set(`${name}.schema.json`, await format(text, { ...style, parser: 'json' }))
  }
  return files
}

/** Writes the schemas into a folder, `quizzes/schema` in the repository. */
export async function writeJsonSchemas(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [name, text] of await jsonSchemas()) await writeFile(path.join(folder, name), text)
}

/** Adds what editors show beside each key, all the way down. */
function describe(schema: JsonSchema): void {
  for (const [key, value] of Object.entries(schema.properties ?? {})) {
    if (typeof value === 'boolean') continue
    describe(value)
    const description = descriptionsByKey[key]
    if (description !== undefined) value.description = description
  }
  const inner = [schema.items, schema.additionalProperties, schema.oneOf, schema.anyOf].flat()
  for (const value of inner) if (typeof value === 'object') describe(value)
  describeKind(schema)
}

function describeKind(schema: JsonSchema): void {
  const kind = questionKinds.find(known => isOfKind(schema, known))
  if (kind === undefined) return
  schema.title = kind
  schema.description = descriptionsByKind[kind]
  const key = schema.properties?.['key']
  const description = keyDescriptionsByKind[kind]
  if (typeof key === 'object' && description !== undefined) key.description = description
}

function isOfKind({ properties }: JsonSchema, kind: string): boolean {
  const kindSchema = properties?.['kind']
  return typeof kindSchema === 'object' && kindSchema.const === kind
}
