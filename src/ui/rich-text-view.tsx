import { createContext, Fragment, type ReactNode, useContext } from 'react'
import type { Block, Inline, RichText } from '#src/domain/question/rich-text.ts'
import styles from '#src/ui/rich-text-view.module.css'

/** How a piece of text without markup is drawn; explanations mark the words they define. */
export const WordsContext = createContext<(text: string) => ReactNode>(text => text)

/** Compiled Markdown as elements; text only ever becomes text nodes. */
export function RichTextView({
  text,
  inline = false,
}: {
  readonly text: RichText
  readonly inline?: boolean
}) {
  if (typeof text === 'string') {
    const words = <InlineView part={text} />
    return inline ? words : <p className={styles['text']}>{words}</p>
  }
  const only = text[0]
  if (inline && text.length === 1 && only !== undefined && 'p' in only) return <InlineList parts={only.p} />
  return (
    <div className={styles['text']}>
      {text.map((block, at) => (
        <BlockView key={at} block={block} />
      ))}
    </div>
  )
}

function BlockView({ block }: { readonly block: Block }) {
  if ('p' in block)
    return (
      <p>
        <InlineList parts={block.p} />
      </p>
    )
  if ('pre' in block) return <pre tabIndex={0}>{block.pre}</pre>
  if ('table' in block) return <TableView head={block.table.head} rows={block.table.rows} />
  const List = 'ul' in block ? 'ul' : 'ol'
  const entries = 'ul' in block ? block.ul : block.ol
  return (
    <List>
      {entries.map((entry, at) => (
        <li key={at}>
          <RichTextView text={entry} inline />
        </li>
      ))}
    </List>
  )
}

interface TableProps {
  readonly head: readonly RichText[]
  readonly rows: readonly (readonly RichText[])[]
}

function TableView({ head, rows }: TableProps) {
  return (
    <div className={styles['scroll']} tabIndex={0} role="group" aria-label="Table">
      <table>
        <thead>
          <tr>
            {head.map((cell, at) => (
              <th key={at} scope="col">
                <RichTextView text={cell} inline />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>
                  <RichTextView text={cell} inline />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function InlineList({ parts }: { readonly parts: readonly Inline[] }) {
  return parts.map((part, at) => (
    <Fragment key={at}>
      <InlineView part={part} />
    </Fragment>
  ))
}

function InlineView({ part }: { readonly part: Inline }) {
  const words = useContext(WordsContext)
  if (typeof part === 'string') return words(part)
  if ('code' in part) return <code>{words(part.code)}</code>
  if ('em' in part)
    return (
      <em>
        <InlineList parts={part.em} />
      </em>
    )
  if ('strong' in part)
    return (
      <strong>
        <InlineList parts={part.strong} />
      </strong>
    )
  return (
    <a href={part.href} rel="noreferrer noopener" target="_blank">
      <InlineList parts={part.a} />
    </a>
  )
}
