import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { outline } from '#src/content/outline.ts'
import { loadCatalog } from '#src/content/load-catalog.ts'
import { ReportPage } from '#src/features/gap-report/report-page.tsx'
import {
  firstOf,
  giveResponses,
  type GivenEarlier,
  questionsOf,
} from '#tests/features/gap-report/give-responses.ts'
import { showPage } from '#tests/features/show-page.tsx'
import { createTestDevice } from '#tests/state/test-device.ts'

// Thirty rows are slow to search by role on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

/** Good at ADT, bad at the exam cycle, once asked about DICOMweb, nothing else. */
const mixed: readonly GivenEarlier[] = [
  ...firstOf('hl7-adt', 4, 1),
  ...firstOf('clin-workflow', 4, 0),
  ...firstOf('dicom-web', 1, 1),
]

async function showReport(given: readonly GivenEarlier[] = [], device = createTestDevice()) {
  if (given.length > 0) await giveResponses(device, given)
  const shown = showPage(<ReportPage />, device.services(), '/report')
  await screen.findByLabelText('Against the role')
  return { device, ...shown }
}

/** The skills shown as rows, from the top. */
function rowNames(): (string | null)[] {
  return screen.getAllByText(/./, { selector: 'h3 a' }).map(({ textContent }) => textContent)
}

function rowOf(skill: string): HTMLElement {
  const row = screen.getByText(skill, { selector: 'h3 a' }).closest('li')
  if (row === null) throw new Error(`${skill} has no row`)
  return row
}

describe('a report without responses', () => {
  it('says so and starts the quiz that would settle the most', async () => {
    const { person, store } = await showReport()
    expect(screen.getByText(/No response counts yet/)).toHaveTextContent('any of the 30 skills')
    expect(screen.queryByRole('table')).toBeNull()
    const panel = screen.getByRole('region', { name: 'What would settle the most' })
    const names = within(panel)
      .getAllByRole('listitem')
      .map(entry => within(entry).getByRole('link').textContent)
    expect(names).toHaveLength(3)

    await person.click(within(panel).getByRole('button', { name: 'Start 9 questions on this' }))
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/quiz\/[0-9a-f]{32}\/1$/))
    const { view } = store.getState()
    const attempt = view.kind === 'open' ? view.attempt : null
    expect(attempt?.mode).toBe('practice')
    expect(attempt?.questions).toHaveLength(9)
    const asked = new Set(attempt?.questions.map(({ skill }) => skill))
    expect(outline.skills.filter(({ id }) => asked.has(id)).map(({ name }) => name)).toEqual(
      expect.arrayContaining(names),
    )
  })

  it('tells why a quiz does not start', async () => {
    const device = createTestDevice()
    const services = device.services({
      loadBank: async () => ({ kind: 'failed', reason: 'These questions could not be loaded.' }),
    })
    const { person } = showPage(<ReportPage />, services, '/report')
    await person.click(await screen.findByRole('button', { name: /^Start \d+ questions/ }))
    expect(await screen.findByRole('alert')).toHaveTextContent('These questions could not be loaded.')
  })

  it('does not pass lost or unreadable responses off as none', async () => {
    await showReport([], createTestDevice({ kind: 'newer-version' }))
    expect(screen.getByText(/your earlier responses are not in this report/)).toBeVisible()
  })
})

it('waits for the store instead of showing an empty report', async () => {
  const services = createTestDevice().services({ openStore: () => new Promise(() => {}) })
  showPage(<ReportPage />, services, '/report')
  expect(await screen.findByText('Reading your responses…')).toBeVisible()
  expect(screen.queryByText(/No response counts yet/)).toBeNull()
})

describe('a report that rests on little', () => {
  it('says on how little, and gives no verdict', async () => {
    await showReport([...firstOf('dicom-web', 1, 1), ...firstOf('hl7-adt', 1, 0)])
    expect(screen.getByText(/This rests on little: 2 responses over 2 skills\./)).toBeVisible()
    expect(within(rowOf('DICOMweb')).getByText('too few responses: 1 of 3')).toBeVisible()
    expect(within(rowOf('Connectivity')).getByText('0 responses counted')).toBeVisible()
  })

  it('says when older responses are what does not count', async () => {
    const device = createTestDevice()
    for (const one of firstOf('hl7-adt', 4, 1)) {
      await giveResponses(device, [one])
      device.clock.now += 400 * 86_400_000
    }
    await showReport(firstOf('dicom-web', 1, 1), device)
    expect(screen.getByText(/older ones count less with time/)).toBeVisible()
    expect(within(rowOf('Patient identity and ADT')).getByText('4 responses, counting as 1.2')).toBeVisible()
  })

  it('tells of responses that were too fast', async () => {
    await showReport(firstOf('dicom-web', 1, 1).map(one => ({ ...one, elapsedMs: 500 })))
    expect(screen.getByText(/1 response does not count: given faster/)).toBeVisible()
    expect(screen.getByText(/No response counts yet/)).toBeVisible()
  })
})

describe('a report with verdicts', () => {
  it('says in a sentence and per skill what is met and what is not', async () => {
    await showReport(mixed)
    const short = screen.getByRole('region', { name: 'In short' })
    expect(within(short).getByText(/^Of the 30 skills/)).toHaveTextContent(
      'Of the 30 skills that Entry-level administrator requires, 1 meets the required level, 1 is below it and 28 are too early to say. The gap that weighs most is Exam cycle.',
    )
    expect(short).toHaveTextContent('at least 80 % likely (gamma 0.80)')

    const adt = rowOf('Patient identity and ADT')
    expect(within(adt).getByText('Meets')).toBeVisible()
    expect(within(adt).getByText(/^\d+ % likely that you meet it$/)).toBeVisible()
    expect(within(adt).getByRole('img', { name: /; required 45$/ })).toBeVisible()
    expect(within(adt).getByText('4 responses counted')).toBeVisible()
    expect(await within(adt).findByText(/Evidence S: A published career guide/)).toBeVisible()
    expect(within(rowOf('Exam cycle')).getByText('Below')).toBeVisible()
  })

  it('puts first what weighs most', async () => {
    await showReport(mixed)
    expect(rowNames()[0]).toBe('Exam cycle')
  })

  it('changes its verdicts with the role', async () => {
    const { person, device } = await showReport(mixed)
    await person.selectOptions(screen.getByLabelText('Against the role'), 'Interface analyst')
    const adt = rowOf('Patient identity and ADT')
    expect(within(adt).queryByText('Meets')).toBeNull()
    expect(within(adt).getByRole('img', { name: /; required 85$/ })).toBeVisible()
    expect(
      screen.getByText(/skills that Interface analyst requires/, { selector: 'section p' }),
    ).toBeVisible()
    expect(screen.getByRole('link', { name: 'What this role requires' })).toHaveAttribute(
      'href',
      '#/roles/cpia-interface-analyst',
    )
    expect(device.stored.preferences).toMatchObject({ roleId: 'cpia-interface-analyst' })
  })

  it('shows the domains as a table beside the radar', async () => {
    await showReport(mixed)
    const table = screen.getByRole('table', { name: 'Level and required level by domain' })
    const hl7 = within(table).getByRole('row', { name: /^HL7 and integration/ })
    expect(hl7).toHaveTextContent('15 % of the role')
    expect(hl7).toHaveTextContent('1 meets')
    expect(within(table).getAllByRole('row')).toHaveLength(1 + 6)
  })

  it('shows only the rows that are asked for', async () => {
    const { person } = await showReport(mixed)
    await person.selectOptions(screen.getByLabelText('Verdict'), 'Below')
    expect(rowNames()).toEqual(['Exam cycle'])
    expect(screen.getByText('1 of 30 skills')).toBeVisible()
    await person.selectOptions(screen.getByLabelText('Domain'), 'DICOM')
    expect(screen.getByText('No skill of this role fits that choice.')).toBeVisible()
  })
})

describe('questions found wrong', () => {
  it('are named to who answered them, and do not count', async () => {
    const [wrong] = questionsOf('hl7-adt')
    if (wrong === undefined) throw new Error('no question')
    const device = createTestDevice()
    await giveResponses(device, mixed)
    const erratum = {
      questionId: wrong.id,
      hashes: [wrong.hash],
      date: '2026-01-31',
      whatWasWrong: 'Two keys were right.',
    }
    const other = { ...erratum, questionId: 'never-answered' }
    const services = device.services({ outline: { ...outline, errata: [erratum, other] } })
    const { person } = showPage(<ReportPage />, services, '/report')
    expect(await screen.findByText('1 question you answered was wrong.')).toBeVisible()
    await person.click(screen.getByText('What was wrong'))
    expect(screen.getByText(/Two keys were right\./)).toHaveTextContent('31 Jan 2026')
    expect(within(rowOf('Patient identity and ADT')).getByText('3 responses counted')).toBeVisible()
  })
})

it('shows the numbers without the texts, and fetches those again', async () => {
  let isOnline = false
  const device = createTestDevice()
  await giveResponses(device, mixed)
  const services = device.services({
    loadCatalog: async () => (isOnline ? loadCatalog() : { kind: 'failed', reason: 'No connection.' }),
  })
  const { person } = showPage(<ReportPage />, services, '/report')
  expect(await screen.findByText('No connection.')).toBeVisible()
  expect(within(rowOf('Exam cycle')).getByText('Evidence S')).toBeVisible()
  isOnline = true
  await person.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await within(rowOf('Exam cycle')).findByText(/^Evidence S: A published/)).toBeVisible()
})
