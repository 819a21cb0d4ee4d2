import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { QuestionAnalysisPage } from '#src/features/class/question-analysis-page.tsx'
import { openClass } from '#tests/features/class/open-class.tsx'
import { manyNames, type SeededClass } from '#tests/features/class/seed-class.ts'
import { watchDownloads } from '#tests/features/watch-downloads.ts'

// Tables are slow to search by role on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

async function showQuestions(design: SeededClass, skill = '') {
  const shown = await openClass(design, ids => <QuestionAnalysisPage assignmentIds={ids} skill={skill} />)
  await screen.findByRole('table', { name: 'Statistics of every question' }, { timeout: 30_000 })
  return shown
}

const lines = () => [...screen.getByRole('table').querySelectorAll('tbody tr')]
const numberOf = (line: Element) => Number.parseInt(line.querySelector('th')?.textContent ?? '', 10)
const cellOf = (line: Element | undefined, at: number) =>
  line?.querySelectorAll('td')[at]?.firstChild?.textContent

describe('the list', () => {
  it('has a line for each question with its numbers and intervals', async () => {
    await showQuestions({ names: manyNames(24), perSkill: 4 })
    expect(lines()).toHaveLength(12)
    const [first] = lines()
    expect(cellOf(first, 0)).toBe('24')
    expect(cellOf(first, 1)).toMatch(/^\d+ %$/)
    expect(first?.querySelectorAll('td')[1]).toHaveTextContent(/\d+ to \d+ %$/)
    expect(first?.querySelectorAll('td')[2]).toHaveTextContent(/^(−?\d\.\d\d){1}.+ to .+$/)
    expect(screen.getByText('24 students, 12 questions; first attempts only.')).toBeVisible()
    expect(screen.getByText(/^95 % interval −?\d/)).toBeVisible()
  })

  it('counts missing answers one way at a time, and says which', async () => {
    const { person } = await showQuestions({ names: manyNames(20), perSkill: 8 })
    expect(screen.getByText(/left out counts as 0, as Moodle does it/)).toBeVisible()
    expect(new Set(lines().map(line => cellOf(line, 0)))).toEqual(new Set(['20']))
    await person.click(screen.getByRole('radio', { name: 'Answered only' }))
    expect(screen.getByText(/rest on answered questions/)).toBeVisible()
    await waitFor(() => {
      const counts = lines().map(line => Number(cellOf(line, 0)) + Number(cellOf(line, 4)))
      expect(new Set(counts)).toEqual(new Set([20]))
    })
    expect(lines().some(line => Number(cellOf(line, 0)) < 20)).toBe(true)
  })

  it('sorts by its headings', async () => {
    const { person } = await showQuestions({ names: manyNames(20), perSkill: 4 })
    expect(lines().map(numberOf)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1))
    await person.click(screen.getByRole('button', { name: 'Difficulty' }))
    const shares = lines().map(line => Number.parseInt(cellOf(line, 1) ?? '', 10))
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    await person.click(screen.getByRole('button', { name: 'Difficulty' }))
    expect(screen.getByRole('columnheader', { name: 'Difficulty' })).toHaveAttribute(
      'aria-sort',
      'descending',
    )
  })

  it('is narrowed to a skill by its address and to what was reported by the filter', async () => {
    const { person } = await showQuestions(
      { names: ['Ada', 'Bob'], perSkill: 3, reports: new Map([['Bob', 'Two are right.']]) },
      'dicom-web',
    )
    expect(lines()).toHaveLength(3)
    await person.selectOptions(screen.getByLabelText('Skill'), 'All skills')
    await person.selectOptions(screen.getByLabelText('Remark'), 'Reported by learners')
    expect(lines().map(numberOf)).toEqual([1])
    expect(screen.getByText('1 of 9 questions')).toBeVisible()
    await person.selectOptions(screen.getByLabelText('Remark'), 'With a remark')
    expect(screen.getByText('No question is like that.')).toBeVisible()
  })
})

describe('a class too small for remarks', () => {
  it('is told so once, and on every line', async () => {
    await showQuestions({ names: manyNames(19), perSkill: 2 })
    expect(screen.getByText(/need at least 20 responses; no question here has that many/)).toBeVisible()
    expect(screen.getAllByText('needs at least 20')).toHaveLength(6)
  })

  it('of one has no correlation, no alpha, and still its scores', async () => {
    await showQuestions({ names: ['Ada'], perSkill: 2 })
    expect(cellOf(lines()[0], 2)).toBe('–')
    expect(screen.getByText(/Alpha needs at least two students/)).toBeVisible()
  })
})

describe('taking along', () => {
  const hostile = ['=HYPERLINK("http://x")', '+1', '<b>bold</b>']

  it('writes CSV that runs nothing, under a safe name', async () => {
    const downloads = watchDownloads()
    const { person } = await showQuestions({ names: hostile, perSkill: 1, title: '../../con \u202E"x"' })
    await person.click(screen.getByRole('button', { name: 'Scores (CSV)' }))
    const [download] = downloads
    const text = (await download?.file.text()) ?? ''
    expect(download?.name).toMatch(/^[a-z0-9-]+\.csv$/)
    expect(text).toContain(`"'=HYPERLINK(""http://x""), 4b"`)
    expect(text).toContain(`"'+1, 4b"`)
    expect(text).not.toMatch(/(?:^|,)"[=+@]/m)
  })

  it('leaves names out where they are hidden', async () => {
    const downloads = watchDownloads()
    const { person } = await showQuestions({ names: ['Ada Lovelace'], perSkill: 1 })
    await person.click(screen.getByLabelText('Hide names'))
    const panel = screen.getByRole('region', { name: 'Take along' })
    await person.click(within(panel).getByRole('button', { name: 'Scores (CSV)' }))
    await person.click(within(panel).getByRole('button', { name: 'Responses (CSV)' }))
    expect(downloads).toHaveLength(2)
    for (const { file } of downloads) {
      const text = await file.text()
      expect(text).not.toContain('Ada')
      expect(text).toContain('"Student 1"')
    }
  })

  it('writes a workbook', async () => {
    const downloads = watchDownloads()
    const { person } = await showQuestions({ names: ['Ada'], perSkill: 1 })
    await person.click(screen.getByRole('button', { name: 'All as a workbook (XLSX)' }))
    await expect.poll(() => downloads[0]?.name).toMatch(/^week-one-class-[0-9a-f]{8}\.xlsx$/)
  })
})
