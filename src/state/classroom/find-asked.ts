import type { LoadBank } from '#src/content/bank-loader.ts'
import type { LoadVariants } from '#src/content/variant-loader.ts'
import type { ClassRecordOf, StoredResult } from '#src/domain/assignment/class-record.ts'
import type { KnownQuestion } from '#src/domain/class-reading/question-finder.ts'
import { templateHash } from '#src/domain/question/template-hash.ts'

interface Asked {
  readonly id: string
  readonly hash: string
  readonly skill: string
}

/** Where shipped questions come from. */
interface ShippedBanks {
  readonly loadBank: LoadBank
  readonly loadVariants: LoadVariants
}

/**
 * The questions that were asked and are on no paper, from the shipped banks: of assignments that were handed out on
 * another device, for one. A bank that cannot be fetched leaves its questions unknown, which the reading says.
 */
export async function findAsked(
  results: readonly StoredResult[],
  papers: readonly ClassRecordOf<'paper'>[],
  { loadBank, loadVariants }: ShippedBanks,
): Promise<readonly KnownQuestion[]> {
  const wanted = askedBeside(papers, results)
  const skills = [...new Set([...wanted.values()].map(({ skill }) => skill))]
  const banks = await Promise.all(skills.map(async skill => ({ skill, loading: await loadBank(skill) })))
  const shipped = banks.flatMap(({ skill, loading }) =>
    loading.kind === 'bank'
      ? [...loading.questions].map(([id, { question, hash }]) => ({ id, hash, skill, question }))
      : [],
  )
  return [...shipped, ...(await findVariants([...wanted.values()], loadVariants))]
}

function askedBeside(
  papers: readonly ClassRecordOf<'paper'>[],
  results: readonly StoredResult[],
): ReadonlyMap<string, Asked> {
  const onPaper = new Set(papers.flatMap(({ value }) => value.questions.map(({ hash }) => hash)))
  const wanted = new Map<string, Asked>()
  for (const { payload } of results) {
    for (const asked of payload.attempt.questions) if (!onPaper.has(asked.hash)) wanted.set(asked.hash, asked)
    for (const event of payload.events) {
      if (event.type !== 'ask' && event.type !== 'response' && event.type !== 'given') continue
      const { questionId: id, questionHash: hash, skill } = event
      if (!onPaper.has(hash)) wanted.set(hash, { id, hash, skill })
    }
  }
  return wanted
}

/** Other showings of questions with changing numbers; their hash says which. */
async function findVariants(
  wanted: readonly Asked[],
  loadVariants: LoadVariants,
): Promise<readonly KnownQuestion[]> {
  const variants = wanted.filter(({ hash }) => templateHash(hash) !== hash)
  const found = await Promise.all(
    variants.map(async ({ id, hash, skill }) => {
      const met = Number(hash.slice(templateHash(hash).length + 1))
      if (!Number.isSafeInteger(met) || met < 1) return []
      const one = (await loadVariants([{ id, skill, met }])).get(id)
      return one === undefined ? [] : [{ id, hash: one.hash, skill, question: one.question }]
    }),
  )
  return found.flat()
}
