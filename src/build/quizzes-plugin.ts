import path from 'node:path'
import type { Plugin } from 'vite'
import { printProblem } from '#src/build/print-problem.ts'
import type { FileProblem } from '#src/exchange/own-bank/file-problem.ts'
import {
  findUnreadInterview,
  type InterviewReview,
  readInterviewReviews,
} from '#src/build/interview-review.ts'
import { isQuizModule, writeQuizModule } from '#src/build/quiz-modules.ts'
import { findUnreviewed, readReviews, type Review } from '#src/build/review-list.ts'
import { type Quizzes, readQuizzes } from '#src/build/read-quizzes.ts'

type Reading = readonly [Quizzes, readonly Review[] | null, readonly InterviewReview[]]

/** Rollup's sign that an id is no file. */
const resolvedPrefix = '\0'

/**
 * Turns the folder of the quizzes into modules (see `quiz-modules.ts`). A fault in a bank stops the build, and shows in
 * the browser while developing, with every problem's file, line and sentence.
 */
export function quizzesPlugin(folder: string): Plugin {
  const absolute = path.resolve(folder)
  const name = path.relative(process.cwd(), absolute).split(path.sep).join('/')
  let building = false
  let reading: Promise<Reading> | null = null
  const read = () =>
    (reading ??= Promise.all([
      readQuizzes(absolute, name),
      readReviews(absolute),
      readInterviewReviews(absolute),
    ]))

  return {
    name: 'pacs-ready:quizzes',
    configResolved({ command }) {
      building = command === 'build'
    },
    async buildStart() {
      if (!building) return
      reading = null
      const [{ problems, banks, interview }, reviews, interviewReviews] = await read()
      if (problems.length > 0) this.error(explain(problems))
      if (reviews === null) return
      const unread = findUnreadInterview(interview, interviewReviews)
      for (const sentence of [...findUnreviewed(banks, reviews), ...unread]) this.warn(sentence)
    },
    resolveId: id => (isQuizModule(id) ? resolvedPrefix + id : null),
    async load(resolved) {
      const id = resolved.slice(resolvedPrefix.length)
      if (!resolved.startsWith(resolvedPrefix) || !isQuizModule(id)) return null
      const [quizzes, reviews, interviewReviews] = await read()
      for (const { source } of quizzes.banks) this.addWatchFile(path.resolve(source.file))
      if (quizzes.problems.length > 0) this.error(explain(quizzes.problems))
      return writeQuizModule(id, quizzes, reviews ?? [], interviewReviews)
    },
    configureServer(server) {
      server.watcher.add(absolute)
      server.watcher.on('all', (_event, file) => {
        if (!file.startsWith(absolute + path.sep) || !/\.(?:ya?ml|csv)$/.test(file)) return
        reading = null
        for (const [id, module] of server.moduleGraph.idToModuleMap) {
          if (id.startsWith(`${resolvedPrefix}virtual:`)) server.moduleGraph.invalidateModule(module)
        }
        server.ws.send({ type: 'full-reload' })
      })
    },
  }
}

function explain(problems: readonly FileProblem[]): string {
  const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`
  return `${count} in the quizzes:\n${problems.map(printProblem).join('\n')}`
}
