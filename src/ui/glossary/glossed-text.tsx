import { Fragment, type ReactNode, useCallback } from 'react'
import { findTerms, type Glossary } from '#src/domain/question/find-terms.ts'
import type { RichText } from '#src/domain/question/rich-text.ts'
import { DefinedWord } from '#src/ui/glossary/defined-word.tsx'
import { RichTextView, WordsContext } from '#src/ui/rich-text-view.tsx'

interface GlossedTextProps {
  readonly text: RichText
  /** Null until it is here: the text does without. */
  readonly glossary: Glossary | null
}

/** A text whose tags, segments and abbreviations tell what they mean. */
export function GlossedText({ text, glossary }: GlossedTextProps) {
  const words = useCallback(
    (piece: string): ReactNode =>
      glossary === null
        ? piece
        : findTerms(piece, glossary).map(({ text: word, definition }, at) => (
            <Fragment key={at}>
              {definition === null ? word : <DefinedWord word={word} definition={definition} />}
            </Fragment>
          )),
    [glossary],
  )
  return (
    <WordsContext value={words}>
      <RichTextView text={text} />
    </WordsContext>
  )
}
