import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ReportPage } from '#src/features/gap-report/report-page.tsx'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { firstOf, giveResponses } from '#tests/features/gap-report/give-responses.ts'
import { showPage } from '#tests/features/show-page.tsx'
import { watchDownloads } from '#tests/features/watch-downloads.ts'
import { createTestDevice } from '#tests/state/test-device.ts'

// Thirty rows are slow to search by role on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

afterEach(() => vi.restoreAllMocks())

async function showReport() {
  const device = createTestDevice()
  await giveResponses(device, [...firstOf('hl7-adt', 4, 1), ...firstOf('clin-workflow', 4, 0)])
  const shown = showPage(<ReportPage />, device.services(), '/report')
  await screen.findByLabelText('Table')
  return shown
}

async function showTable() {
  const shown = await showReport()
  await shown.person.click(screen.getByLabelText('Table'))
  const table = screen.getByRole('table', { name: /^Every skill of Entry-level administrator/ })
  const heading = (name: RegExp) => within(table).getByRole('columnheader', { name })
  return {
    ...shown,
    table,
    heading,
    firstSkills: () =>
      within(table)
        .getAllByText(/./, { selector: 'th a' })
        .slice(0, 2)
        .map(({ textContent }) => textContent),
    sortBy: (name: RegExp) => shown.person.click(within(heading(name)).getByRole('button')),
  }
}

describe('the report as a table', () => {
  it('begins with what weighs most, and says by what it is sorted', async () => {
    const { table, heading, firstSkills } = await showTable()
    expect(table.querySelectorAll('tbody tr')).toHaveLength(30)
    expect(firstSkills()[0]).toBe('Exam cycle')
    expect(heading(/^Weighted shortfall/)).toHaveAttribute('aria-sort', 'descending')
    expect(heading(/^Skill/)).not.toHaveAttribute('aria-sort')
  })

  it('sorts by a heading, and the other way round at the second press', async () => {
    const { heading, firstSkills, sortBy } = await showTable()
    await sortBy(/^Skill/)
    expect(firstSkills()).toEqual(['Associations and DIMSE', 'Attention to detail'])
    expect(heading(/^Skill/)).toHaveAttribute('aria-sort', 'ascending')
    await sortBy(/^Skill/)
    expect(firstSkills()[0]).toBe('Worklist and workflow services')
    expect(heading(/^Skill/)).toHaveAttribute('aria-sort', 'descending')
    await sortBy(/^Level/)
    expect(firstSkills()[0]).toBe('Patient identity and ADT')
    expect(heading(/^Skill/)).not.toHaveAttribute('aria-sort')
  })

  it('leads from a skill to its page', async () => {
    const { table } = await showTable()
    expect(within(table).getByText('Exam cycle')).toHaveAttribute('href', '#/report/clin-workflow')
  })

  it('explains the letters it holds', async () => {
    await showTable()
    expect(await screen.findByText(/A published career guide names it/, { selector: 'dd' })).toBeVisible()
  })

  it('is copied as it is shown, and says so', async () => {
    const { person, sortBy } = await showTable()
    await person.selectOptions(screen.getByLabelText('Domain'), 'HL7 and integration')
    await sortBy(/^Responses/)
    await person.click(screen.getByRole('button', { name: 'Copy table' }))
    expect(await screen.findByText('Copied 5 skills. Paste them into a spreadsheet.')).toBeVisible()
    const lines = (await navigator.clipboard.readText()).split('\n').map(line => line.split('\t'))
    expect(lines).toHaveLength(1 + 5)
    expect(lines[0]?.slice(0, 2)).toEqual(['Skill', 'Domain'])
    expect(lines[1]?.[0]).toBe('Patient identity and ADT')
    expect(lines[1]?.[7]).toBe('Meets')
  })

  it('says when the browser does not let it be copied', async () => {
    const { person } = await showTable()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'))
    await person.click(screen.getByRole('button', { name: 'Copy table' }))
    expect(await screen.findByText(/did not allow copying\. Download the CSV instead\./)).toBeVisible()
  })
})

describe('the report as a file', () => {
  it('is the whole report as CSV, whatever is filtered on screen', async () => {
    const downloads = watchDownloads()
    const { person } = await showReport()
    await person.selectOptions(screen.getByLabelText('Verdict'), 'Below')
    await person.click(screen.getByRole('button', { name: 'Download CSV' }))
    expect(downloads.map(({ name }) => name)).toEqual(['gap-report-entry-level-administrator-2026-01-31.csv'])
    const text = (await downloads[0]?.file.text()) ?? ''
    const lines = text.split('\r\n')
    expect(lines).toHaveLength(1 + 30 + 1)
    expect(lines[1]).toContain('"Exam cycle","clin-workflow","Clinical workflow",6,')
    expect(lines[1]).toContain(',55,"S","Below",')
  })

  it('is JSON with what it came about with', async () => {
    const downloads = watchDownloads()
    const { person } = await showReport()
    await person.click(screen.getByRole('button', { name: 'Download JSON' }))
    expect(downloads[0]?.name).toBe('gap-report-entry-level-administrator-2026-01-31.json')
    expect(JSON.parse((await downloads[0]?.file.text()) ?? '')).toMatchObject({
      gamma: 0.8,
      measureSettings: { version: measureSettings.version },
      role: { id: 'entry-level-administrator' },
      summary: { meets: 1, below: 1, tooEarly: 28 },
    })
  })

  it('goes to the printer with role, time, sentence and every skill', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    const { person } = await showReport()
    await person.click(screen.getByRole('button', { name: 'Print or save as PDF' }))
    expect(print).toHaveBeenCalledOnce()
    const paper = screen.getByRole('heading', { level: 1 }).parentElement?.querySelector('[hidden]')
    expect(paper).toHaveTextContent(/^Entry-level administrator · 31 Jan 2026, /)
    expect(paper).toHaveTextContent('The gap that weighs most is Exam cycle.')
    const tables = paper?.querySelectorAll('table') ?? []
    expect(tables[1]?.querySelectorAll('tbody tr')).toHaveLength(30)
  })
})
