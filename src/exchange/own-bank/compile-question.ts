import {
  type CompiledMarkdown,
  compileMarkdown,
  type MarkdownProblem,
} from '#src/exchange/own-bank/compile-markdown.ts'
import type { AuthoredQuestion, Question, QuestionOf } from '#src/domain/question/question.ts'
import type { RichText } from '#src/domain/question/rich-text.ts'

type Path = readonly (string | number)[]

/** A problem in one of the Markdown texts of a question. */
export interface TextProblem {
  /** Which text, from the question down. */
  readonly path: Path
  /** The whole text. */
  readonly markdown: string
  readonly problem: MarkdownProblem
}

export interface CompiledQuestion {
  readonly question: Question
  readonly problems: readonly TextProblem[]
}

/**
 * Turns a question as authors write it into the question as the app shows and pins it. `compileText` compiles one of its
 * Markdown texts.
 */
export function compileQuestion(
  authored: AuthoredQuestion,
  compileText: (markdown: string, path: Path) => CompiledMarkdown = markdown => compileMarkdown(markdown),
): CompiledQuestion {
  const problems: TextProblem[] = []
  const compile = (markdown: string, ...path: Path): RichText => {
    const compiled = compileText(markdown, path)
    problems.push(...compiled.problems.map(problem => ({ path, markdown, problem })))
    return compiled.text
  }
  return { question: compileTexts(authored, compile), problems }
}

type Compile = (markdown: string, ...path: Path) => RichText

function compileTexts(authored: AuthoredQuestion, compile: Compile): Question {
  const texts = {
    stem: compile(authored.stem, 'stem'),
    explanation: compile(authored.explanation, 'explanation'),
  }
  switch (authored.kind) {
    case 'single-choice':
      return { ...authored, ...texts, options: compileParts(authored.options, 'options', compile) }
    case 'multi-select':
      return { ...authored, ...texts, options: compileParts(authored.options, 'options', compile) }
    case 'ordering':
      return { ...authored, ...texts, items: compileParts(authored.items, 'items', compile) }
    case 'matching':
      return {
        ...authored,
        ...texts,
        prompts: compileParts(authored.prompts, 'prompts', compile),
        answers: compileParts(authored.answers, 'answers', compile),
      }
    case 'numeric':
      return { ...authored, ...texts, slips: compileSlips(authored.slips, compile) }
    case 'short-text':
      return { ...authored, ...texts, slips: compileSlips(authored.slips, compile) }
    case 'pick-in-artefact':
      return { ...authored, ...texts, slips: compileSlips(authored.slips, compile) }
    case 'situational-judgement':
      return { ...authored, ...texts, actions: compileReasonedParts(authored.actions, 'actions', compile) }
    case 'branching-case':
      return { ...authored, ...texts, nodes: compileNodes(authored.nodes, compile) }
    case 'repair':
      return compileRepair(authored, texts, compile)
  }
}

function compileRepair(
  { reasons, ...authored }: Extract<AuthoredQuestion, { kind: 'repair' }>,
  texts: Pick<Question, 'stem' | 'explanation'>,
  compile: Compile,
): QuestionOf<'repair'> {
  if (reasons === undefined) return { ...authored, ...texts }
  const compiled = Object.entries(reasons).map(
    ([field, reason]) => [field, compile(reason, 'reasons', field)] as const,
  )
  return { ...authored, ...texts, reasons: Object.fromEntries(compiled) }
}

function compileNodes(
  nodes: Extract<AuthoredQuestion, { kind: 'branching-case' }>['nodes'],
  compile: Compile,
): QuestionOf<'branching-case'>['nodes'] {
  return nodes.map(({ text, actions, harm, ...rest }, index) => ({
    ...rest,
    text: compile(text, 'nodes', index, 'text'),
    ...(actions === undefined
      ? {}
      : {
          actions: compileReasonedParts(actions, 'actions', (markdown, ...path) =>
            compile(markdown, 'nodes', index, ...path),
          ),
        }),
    ...(harm === undefined ? {} : { harm: compile(harm, 'nodes', index, 'harm') }),
  }))
}

interface ReasonedPart {
  readonly text: string
  readonly reason: string
}

interface Part {
  readonly text: string
  readonly reason?: string | undefined
}

/** Parts of which only some need a reason, such as options. */
function compileParts<P extends Part>(parts: readonly P[], list: string, compile: Compile) {
  return parts.map((part, index) => {
    const { reason, ...rest } = part
    const text = compile(part.text, list, index, 'text')
    return reason === undefined
      ? { ...rest, text }
      : { ...rest, text, reason: compile(reason, list, index, 'reason') }
  })
}

/** Parts that all have a reason. */
function compileReasonedParts<P extends ReasonedPart>(parts: readonly P[], list: string, compile: Compile) {
  return parts.map((part, index) => ({
    ...part,
    text: compile(part.text, list, index, 'text'),
    reason: compile(part.reason, list, index, 'reason'),
  }))
}

function compileSlips<S extends { readonly reason: string }>(slips: readonly S[], compile: Compile) {
  return slips.map((slip, index) => ({ ...slip, reason: compile(slip.reason, 'slips', index, 'reason') }))
}
