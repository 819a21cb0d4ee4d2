import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod/mini'

const bankFile = z.looseObject({ skill: z.string(), questions: z.array(z.looseObject({ id: z.string() })) })

/** Keys of a question whose texts no rule ties to anything else. */
const freeTexts: readonly string[] = ['stem', 'explanation', 'reason', 'text']

const letters = 26

/** Another text of the same length and with as much in it, so that gzip does not see the same twice; expressions stay. */
export function rotateLetters(text: string, by: number): string {
  return text.replaceAll(/https:\/\/\S+|\{\{[^}]*\}\}|[a-z]/g, found => {
    if (found.length > 1) return found
    return String.fromCharCode(97 + ((found.charCodeAt(0) - 97 + by) % letters))
  })
}

function rotateTexts(value: unknown, by: number, key = ''): unknown {
  if (typeof value === 'string') return freeTexts.includes(key) ? rotateLetters(value, by) : value
  if (Array.isArray(value)) return value.map(one => rotateTexts(one, by, key))
  if (typeof value !== 'object' || value === null || key === 'artefact' || key === 'variants') return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, rotateTexts(one, by, name)]))
}

function copyOf(question: { id: string }, skill: string, nth: number): unknown {
  const by = nth * 5
  const rest = question.id.startsWith(`${skill}-`) ? question.id.slice(skill.length + 1) : question.id
  return { ...z.looseObject({}).parse(rotateTexts(question, by)), id: `${skill}-${rotateLetters(rest, by)}` }
}

function growBank(text: string, times: number): string {
  const { skill, questions } = bankFile.parse(parse(text))
  const copies = Array.from({ length: times - 1 }, (_, at) =>
    questions.map(question => copyOf(question, skill, at + 1)),
  )
  // JSON is YAML too, and quicker to write and read.
  return JSON.stringify({ skill, questions: [...questions, ...copies.flat()] })
}

/** Copies a folder of quizzes, with `times` (1..5) as many questions in every bank; the new ones are gibberish. */
export async function growQuizzes(from: string, to: string, times: number): Promise<void> {
  for (const file of await readdir(from, { recursive: true })) {
    if (!/\.ya?ml$/.test(file)) continue
    const text = await readFile(path.join(from, file), 'utf8')
    await mkdir(path.dirname(path.join(to, file)), { recursive: true })
    const isBank = !['.', 'interview'].includes(path.dirname(file))
    await writeFile(path.join(to, file), isBank ? growBank(text, times) : text)
  }
}
