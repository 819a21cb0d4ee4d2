import { useState } from 'react'
import styles from '#src/features/banks/own-banks.module.css'
import { useApp } from '#src/state/app-context.tsx'
import { useOwnBankActions } from '#src/state/use-own-bank-actions.ts'
import { Button } from '#src/ui/button.tsx'
import { downloadText } from '#src/ui/download-text.ts'
import { Notice } from '#src/ui/notice.tsx'
import { Panel } from '#src/ui/panel.tsx'

/** Files to begin with, and what stands in which column. */
export function OwnBankTemplates() {
  const { templates } = useOwnBankActions()
  const skills = useApp(state => state.outline.skills)
  const [problem, setProblem] = useState<string | null>(null)

  async function save(kind: 'csv' | 'yaml') {
    const files = await templates()
    if ('kind' in files) return setProblem(files.sentence)
    setProblem(null)
    const type = kind === 'csv' ? 'text/csv' : 'application/yaml'
    // A spreadsheet takes a table for UTF-8 by this mark.
    downloadText(`pacsready-bank-template.${kind}`, (kind === 'csv' ? '\uFEFF' : '') + files[kind], type)
  }

  return (
    <Panel title="Write a bank">
      <p>
        A table holds single choice, several right, numbers, short texts and orders. YAML holds every kind the
        app has, work samples and cases too.
      </p>
      <div className={styles.actions}>
        <Button onClick={() => void save('csv')}>Template for a spreadsheet (CSV)</Button>
        <Button onClick={() => void save('yaml')}>Template in YAML</Button>
      </div>
      {problem !== null && (
        <Notice tone="problem" role="alert">
          <p>{problem}</p>
        </Notice>
      )}
      <details className={styles.help}>
        <summary>What goes where</summary>
        <dl className={styles.columns}>
          <div>
            <dt>id</dt>
            <dd>Lower-case letters, digits and hyphens. It stays when the question is corrected.</dd>
          </div>
          <div>
            <dt>skill</dt>
            <dd>The id of a skill, from the list below.</dd>
          </div>
          <div>
            <dt>level</dt>
            <dd>
              20 knows the words, 40 does routine with guidance, 60 works alone, 75 handles the unusual, 90
              designs and decides. A person just at that level gets it right in about two cases of three.
            </dd>
          </div>
          <div>
            <dt>key</dt>
            <dd>
              <code>b</code>, or <code>a,c</code> where several are right; for a number the number, with{' '}
              <code>tolerance</code> (<code>0.5</code> or <code>2 %</code>) and <code>unit</code>; for a short
              text the accepted forms, parted by <code>|</code>; for an order the letters in their right
              order, or nothing if they stand in it already.
            </dd>
          </div>
          <div>
            <dt>option, reason</dt>
            <dd>
              <code>reason_b</code> says why somebody believes <code>option_b</code> and what is true. For a
              number and a short text the options are typical wrong responses. Reasons may be left out.
            </dd>
          </div>
          <div>
            <dt>source</dt>
            <dd>
              What, where in it, which edition, parted by <code>|</code>. May be left out.
            </dd>
          </div>
          <div>
            <dt>texts</dt>
            <dd>
              Markdown: <code>*emphasis*</code>, lists, tables, links to https pages, and anything with
              characters such as <code>{'^ ~ \\ & _ < >'}</code> between backticks. No HTML and no images.
            </dd>
          </div>
        </dl>
      </details>
      <details className={styles.help}>
        <summary>Ids of the skills</summary>
        <ul className={styles.skills}>
          {skills.map(({ id, name }) => (
            <li key={id}>
              <code>{id}</code> {name}
            </li>
          ))}
        </ul>
      </details>
    </Panel>
  )
}
