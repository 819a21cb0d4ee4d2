import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** A small folder of quizzes without a fault, with a question of every kind. */
export const goodQuizzes = 'tests/build/fixtures/good'

/** Its files as texts by path, as if the folder were `quizzes`. */
export async function quizTexts(): Promise<Map<string, string>> {
  const entries = await readdir(goodQuizzes, { recursive: true })
  const files = entries.filter(entry => entry.endsWith('.yaml'))
  const texts = files.map(async file => {
    return [`quizzes/${file}`, await readFile(path.join(goodQuizzes, file), 'utf8')] as const
  })
  return new Map(await Promise.all(texts))
}
