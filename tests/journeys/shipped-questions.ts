import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import * as z from 'zod/mini'
import { questionKinds } from '#src/domain/question/question-kinds.ts'
import { type Question, questionSchema } from '#src/domain/question/question.ts'

const chunks = path.resolve('dist/assets')
const bankSchema = z.object({ default: z.array(questionSchema) })
let reading: Promise<readonly Question[]> | null = null

/** The questions of the built app, from the very chunks it asks them from. */
export function shippedQuestions(): Promise<readonly Question[]> {
  return (reading ??= readBanks())
}

async function readBanks(): Promise<readonly Question[]> {
  const files = readdirSync(chunks).filter(file => /^bank-.*\.js$/.test(file))
  const modules = files
    .toSorted()
    .map((file): Promise<unknown> => import(pathToFileURL(path.join(chunks, file)).href))
  return (await Promise.all(modules)).flatMap(module => bankSchema.parse(module).default)
}

/** One question of each kind, one of each form of artefact, of judgement and of repair: everything a question can look like. */
export async function oneOfEach(): Promise<readonly Question[]> {
  const questions = await shippedQuestions()
  const byKind = questionKinds.map(kind => questions.find(question => question.kind === kind))
  const byFormat = (['hl7', 'dicom-dump', 'log', 'text'] as const).flatMap(format => [
    questions.find(({ kind, artefact }) => kind === 'pick-in-artefact' && artefact?.format === format),
    questions.find(({ kind, artefact }) => kind !== 'pick-in-artefact' && artefact?.format === format),
  ])
  const byAsk = (['best-and-worst', 'rate-each'] as const).map(ask =>
    questions.find(question => question.kind === 'situational-judgement' && question.ask === ask),
  )
  const bySystem = (['query', 'ae-config'] as const).map(system =>
    questions.find(question => question.kind === 'repair' && question.system === system),
  )
  return [...new Set([...byKind, ...byFormat, ...byAsk, ...bySystem])].filter(
    question => question !== undefined,
  )
}
