import { screen, within } from '@testing-library/react'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import type { ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { studentIdOf } from '#src/domain/class-reading/person-name.ts'
import { ClassQuestionPage } from '#src/features/class/class-question-page.tsx'
import { GapMapPage } from '#src/features/class/gap-map-page.tsx'
import { QuestionAnalysisPage } from '#src/features/class/question-analysis-page.tsx'
import { StudentPage } from '#src/features/class/student-page.tsx'
import { choice, known } from '#tests/domain/class-reading/make-assignments.ts'
import { openClass } from '#tests/features/class/open-class.tsx'
import { watchDownloads } from '#tests/features/watch-downloads.ts'

// Faults are numbered as in reliability.md.
vi.setConfig({ testTimeout: 60_000 })

const markup = '<img src=x onerror="globalThis.hacked=1"><script>hacked=1</script><b>&lt;</b>'
const unshown = 'a\u202ewon\u2066k\u0000\u0007\u200bb'
const arabic = 'محمد الفارسي'
const long = 'W'.repeat(10_000)

/** As it is typed, and as it may be shown. */
const names = [
  { typed: `Eve ${markup}`.slice(0, 100), shown: `Eve ${markup}`.slice(0, 100).trim() },
  { typed: `Mal${unshown}`, shown: 'Malawonkb' },
  { typed: arabic, shown: arabic },
  { typed: '=cmd|calc', shown: '=cmd|calc' },
  { typed: 'L'.repeat(100), shown: 'L'.repeat(100) },
] as const
const className = `<i>4b</i>\u202e`
const shownClass = '<i>4b</i>'

const stems = [`${markup} ${arabic}`, long, `<svg onload=hacked=1>`]
const questions = stems.map((stem, at) => {
  const question = { ...choice(`q${at + 1}`), stem, explanation: `${markup} ${long}` }
  const options = question.options.map(({ id }) => ({ id, text: `${id} ${at === 1 ? long : markup}` }))
  return known({ ...question, options }, 'hl7-adt')
})

const idOf = (name: string) => studentIdOf({ name, className: shownClass, deviceId: '', attemptId: '' })

function openHostile(page: (ids: readonly string[]) => ReactNode) {
  return openClass(
    {
      names: names.map(({ typed }) => typed),
      classOf: () => className,
      questions,
      title: `Week ${markup}`,
      reports: new Map([[names[0].typed, `${markup}\n${unshown} ${long}`.slice(0, 2_000)]]),
      roster: [{ name: `Nobody ${markup}`.slice(0, 100), className: '', extraMinutes: 0 }],
    },
    page,
  )
}

/** Opens everything that can be opened: what is in it is printed as well. */
async function openAll(person: Awaited<ReturnType<typeof openHostile>>['person'], container: HTMLElement) {
  for (const summary of container.querySelectorAll('summary')) await person.click(summary)
}

/** Elements that no text of anybody else may become. */
const foreign = 'img, script, b, i, iframe, object, svg[onload], [onerror], a[href^="javascript" i]'

/** What does not show but turns, hides or glues what stands around it; line breaks stay. */
const disturbing = /[\p{Bidi_Control}\u200b]|(?![\r\n])\p{Cc}/u

function expectPlainText(container: HTMLElement) {
  expect([...container.querySelectorAll(foreign)].map(({ tagName }) => tagName)).toEqual([])
  expect('hacked' in globalThis).toBe(false)
  expect(container.textContent).not.toMatch(disturbing)
}

/** Where a name would be carried out of its place by its direction of writing; the stem it stands in is a block. */
function notIsolated(container: HTMLElement): string[] {
  const texts = document.createNodeIterator(container, NodeFilter.SHOW_TEXT)
  const loose: string[] = []
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const text = node.textContent ?? ''
    const isolating = node.parentElement?.closest('bdi, [dir=auto], td, th')
    if (text.includes(arabic) && text !== stems[0] && isolating === null) loose.push(text)
  }
  return loose
}

describe('F53: hostile text on paper', () => {
  it('is text on the page of a student, with the questions open', async () => {
    const [eve] = names
    const { person, container } = await openHostile(ids => (
      <StudentPage assignmentIds={ids} studentId={idOf(eve.shown)} />
    ))
    expect(await screen.findByRole('heading', { name: `${eve.shown}, ${shownClass}` })).toBeVisible()
    await openAll(person, container)
    expect(await screen.findAllByRole('heading', { name: 'Why' })).toHaveLength(questions.length)
    expect(container).toHaveTextContent(markup)
    expect(container).toHaveTextContent(long)
    expect(container).toHaveTextContent('<svg onload=hacked=1>')
    const reported = screen.getByRole('region', { name: 'Problems they reported' })
    expect(reported.querySelector('blockquote')?.textContent).toContain(`${markup}\nawonkb WWW`)
    expectPlainText(container)
  })

  it('is text on the map, its headings, its groups and who sent nothing', async () => {
    const { person, container } = await openHostile(ids => <GapMapPage assignmentIds={ids} />)
    await screen.findByRole('grid', { name: 'Gap map' }, { timeout: 30_000 })
    await screen.findByRole('heading', { name: 'Group 1' })
    await openAll(person, container)
    for (const { shown } of names) expect(container).toHaveTextContent(shown)
    expect(container).toHaveTextContent('Nobody <img src=x')
    expectPlainText(container)
    expect(notIsolated(container)).toEqual([])
  })

  it('is text among the statistics, and in the remarks that quote an option', async () => {
    const { container } = await openHostile(ids => <QuestionAnalysisPage assignmentIds={ids} skill="" />)
    const table = await screen.findByRole('table', { name: 'Statistics of every question' })
    expect(within(table).getByRole('link', { name: /onerror/ })).toHaveTextContent(`1. ${markup}`)
    expectPlainText(container)
    expect(notIsolated(container)).toEqual([])
  })

  it('is text on the page of a question, where names stand beside options', async () => {
    const { person, container } = await openHostile(ids => (
      <ClassQuestionPage assignmentIds={ids} address="q1" />
    ))
    await screen.findByRole('heading', { name: 'What the class did with it' })
    await openAll(person, container)
    expect(container).toHaveTextContent(`b ${markup}`)
    expect(container).toHaveTextContent('Malawonkb')
    expectPlainText(container)
    expect(notIsolated(container)).toEqual([])
  })

  it('is one cell of a table taken along, and nothing a spreadsheet would run', async () => {
    const downloads = watchDownloads()
    const { person } = await openHostile(ids => <QuestionAnalysisPage assignmentIds={ids} skill="" />)
    for (const part of ['Questions', 'Scores', 'Responses'])
      await person.click(await screen.findByRole('button', { name: `${part} (CSV)` }))
    const files = await Promise.all(
      downloads.map(async ({ file }) => (await file.text()).replace('\uFEFF', '')),
    )
    for (const text of files) {
      expect(text).not.toMatch(disturbing)
      const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true })
      expect(errors).toEqual([])
      expect(new Set(data.slice(0, -1).map(row => row.length)).size).toBe(1)
      for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+@\t\r]/)
    }
    expect(files[0]).toContain(markup.replaceAll('"', '""'))
    expect(files[0]).toContain(long)
    for (const text of files.slice(1))
      for (const { shown } of names) expect(text).toContain(shown.replaceAll('"', '""'))
    expect(files[1]).toContain(`"'=cmd|calc`)
    for (const { name } of downloads) expect(name).toMatch(/^[a-z0-9-]+\.csv$/)
  })

  it('is text in a workbook, which stays well-formed', async () => {
    const downloads = watchDownloads()
    const { person } = await openHostile(ids => <QuestionAnalysisPage assignmentIds={ids} skill="" />)
    await person.click(await screen.findByRole('button', { name: 'All as a workbook (XLSX)' }))
    await expect.poll(() => downloads.length).toBe(1)
    const file = downloads[0]?.file ?? new Blob()
    const entries = Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer())))
    const sheets = entries.map(([, bytes]) =>
      new DOMParser().parseFromString(strFromU8(bytes), 'application/xml'),
    )
    for (const sheet of sheets)
      expect(sheet.querySelector('parsererror, img, script, b:not(font b), f')).toBeNull()
    const texts = sheets.flatMap(sheet =>
      [...sheet.querySelectorAll('t')].map(({ textContent }) => textContent),
    )
    for (const { shown } of names) expect(texts).toContain(`${shown}, ${shownClass}`)
    expect(texts.some(text => text.includes(markup) && text.includes(arabic))).toBe(true)
    expect(texts).toContain(long)
  })
})
