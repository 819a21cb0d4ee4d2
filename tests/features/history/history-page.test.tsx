import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { outline } from '#src/content/outline.ts'
import type { Confidence } from '#src/domain/learning/confidence.ts'
import { HistoryPage } from '#src/features/history/history-page.tsx'
import { firstOf, giveResponses, questionsOf } from '#tests/features/gap-report/give-responses.ts'
import { showPage } from '#tests/features/show-page.tsx'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'
import type { AppServices } from '#src/state/services.ts'

// Long tables are slow to search by role on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

const hour = 3_600_000
const day = 24 * hour

async function showHistory(device: TestDevice, changes: Partial<AppServices> = {}) {
  const shown = showPage(<HistoryPage />, device.services(changes), '/history')
  await screen.findByRole('heading', { name: 'In all' })
  return shown
}

/** Opens the table of a chart. */
async function tableOf(person: Awaited<ReturnType<typeof showHistory>>['person'], part: string) {
  const region = screen.getByRole('region', { name: part })
  await person.click(await within(region).findByText('Show as a table'))
  return within(region).getByRole('table')
}

const textsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map(row => [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent))

const partNamed = (name: string | RegExp) => screen.getByRole('region', { name })

/** Two sessions: all wrong on 31 January, all right three days later. */
async function twoSessions(): Promise<TestDevice> {
  const device = createTestDevice()
  await giveResponses(device, firstOf('hl7-adt', 2, 0))
  device.clock.now += 3 * day
  const later = questionsOf('hl7-adt').slice(2, 5)
  await giveResponses(
    device,
    later.map(question => ({ question })),
  )
  return device
}

describe('a history without responses', () => {
  it('says what will be here, and how to begin', async () => {
    showPage(<HistoryPage />, createTestDevice().services(), '/history')
    expect(await screen.findByText('Your history begins with your first response.')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Start a quiz' })).toHaveAttribute('href', '#/quiz/start')
    expect(screen.queryByRole('heading', { level: 2 })).toBeNull()
  })

  it('does not say so while the store is being opened', async () => {
    const services = createTestDevice().services({ openStore: () => new Promise(() => {}) })
    showPage(<HistoryPage />, services, '/history')
    expect(await screen.findByText('Reading your responses…')).toBeVisible()
    expect(screen.queryByText(/begins with your first response/)).toBeNull()
  })
})

describe('what was done', () => {
  it('is summed up and shown by week', async () => {
    const device = await twoSessions()
    const { person } = await showHistory(device)
    expect(partNamed('In all')).toHaveTextContent(/Responses5Different questions5On questions3 minDays2/)
    expect(textsOf(await tableOf(person, 'In all'))).toEqual([
      ['Week from Monday', 'Time', 'Responses'],
      ['2 Feb 2026', '2 min', '3'],
      ['26 Jan 2026', '1 min', '2'],
    ])
    expect(partNamed('In all')).toHaveTextContent('at most 4 times the time it is meant to take')
  })

  it('needs no chart of a single week', async () => {
    const device = createTestDevice()
    await giveResponses(device, firstOf('hl7-adt', 2, 1))
    await showHistory(device)
    expect(partNamed('In all')).toHaveTextContent('All of it this week: 1 min on 2 responses.')
    expect(within(partNamed('In all')).queryByText('Show as a table')).toBeNull()
  })
})

describe('the sessions', () => {
  it('stand newest first, each with its attempts as links', async () => {
    const device = await twoSessions()
    device.clock.now += hour
    await giveResponses(device, firstOf('dicom-web', 1, 1))
    await showHistory(device)
    const part = partNamed('Sessions 2')
    const [, newest, oldest] = within(part).getAllByRole('row')
    expect(newest).toHaveTextContent(
      /^3 Feb 2026\d\d:\d\d to \d\d:\d\d42 minPractice at \d\d:\d\d 3 responses/,
    )
    expect(oldest).toHaveTextContent(/^31 Jan 2026.*21 minPractice at \d\d:\d\d 2 responses$/)
    const links = within(part).getAllByRole('link')
    expect(links).toHaveLength(3)
    for (const link of links) expect(link.getAttribute('href')).toMatch(/^#\/quiz\/[0-9a-f]{32}\/summary$/)
  })

  it('fold away what is more than five attempts', async () => {
    const device = createTestDevice()
    for (let i = 0; i < 7; i++) await giveResponses(device, firstOf('hl7-adt', 1, 1))
    const { person } = await showHistory(device)
    const part = partNamed('Sessions 1')
    const [first, rest] = within(part).getAllByRole('list')
    expect(first?.children).toHaveLength(5)
    expect(rest?.children).toHaveLength(2)
    expect(rest).not.toBeVisible()
    await person.click(within(part).getByText('2 more'))
    expect(rest).toBeVisible()
  })

  it('are shown twenty at a time', async () => {
    const device = createTestDevice()
    for (let i = 0; i < 23; i++) {
      await giveResponses(device, firstOf('hl7-adt', 1, 1))
      device.clock.now += day
    }
    const { person } = await showHistory(device)
    const part = partNamed('Sessions 23')
    expect(within(part).getAllByRole('row')).toHaveLength(21)
    await person.click(within(part).getByRole('button', { name: 'Show 3 more' }))
    expect(within(part).getAllByRole('row')).toHaveLength(24)
    expect(within(part).queryByRole('button')).toBeNull()
  })
})

describe('the level over time', () => {
  it('begins with the domain of the newest response and has a row for each session', async () => {
    const device = await twoSessions()
    const { person } = await showHistory(device)
    const part = partNamed('Level over time')
    expect(
      await within(part).findByText(
        /^HL7 and integration: level \d+, band \d+ to \d+; \d+ required as Entry/,
      ),
    ).toBeVisible()
    const [head, newest, oldest] = textsOf(await tableOf(person, 'Level over time'))
    expect(head).toEqual(['Session that ended', 'Level', 'Band', 'Responses by then'])
    expect(newest?.[0]).toMatch(/^3 Feb 2026/)
    expect(oldest?.[0]).toMatch(/^31 Jan 2026/)
    expect([newest?.[3], oldest?.[3]]).toEqual(['5', '2'])
    expect(Number(newest?.[1])).toBeGreaterThan(Number(oldest?.[1]))
  })

  it('is that of the skill or domain chosen', async () => {
    const device = await twoSessions()
    const { person } = await showHistory(device)
    const part = partNamed('Level over time')
    const choice = within(part).getByRole('combobox', { name: 'Domain or skill' })
    await person.selectOptions(choice, 'Patient identity and ADT')
    expect(
      await within(part).findByText(/^Patient identity and ADT: level .* required as Entry-level/),
    ).toBeVisible()
    await person.selectOptions(choice, 'Soft skills')
    expect(
      await within(part).findByText('It begins with the first response to Soft skills that counts.'),
    ).toBeVisible()
  })

  it('says so when a line cannot be drawn yet', async () => {
    const device = createTestDevice()
    await giveResponses(device, firstOf('hl7-adt', 2, 1))
    await showHistory(device)
    expect(await screen.findByText('One session so far; a line needs two.')).toBeVisible()
  })
})

describe('how sure, how right', () => {
  const said = (skill: string, from: number, to: number, confidence: Confidence, score: number) =>
    questionsOf(skill)
      .slice(from, to)
      .map(question => ({ question, confidence, score }))

  it('is said in sentences and a table', async () => {
    const device = createTestDevice()
    await giveResponses(device, [
      ...said('hl7-adt', 0, 4, 'sure', 1),
      ...said('hl7-adt', 4, 5, 'sure', 0.5),
      ...said('hl7-adt', 5, 7, 'unsure', 0),
    ])
    await showHistory(device)
    const part = partNamed('How sure, how right')
    expect(within(part).getByText('When you were sure, you were right in 4 of 5.')).toBeVisible()
    expect(within(part).getByText('When you were unsure, you were right in 0 of 2.')).toBeVisible()
    expect(within(part).queryByText(/fairly sure, you/)).toBeNull()
    // 80 % Wilson intervals by hand, z = 1.28155: 4 of 5, and 0 of 2, whose upper end is z^2 / (2 + z^2).
    expect(textsOf(within(part).getByRole('table', { name: 'How often right by how sure' }))).toEqual([
      ['You said', 'Right', 'Share', 'Interval', 'Mean score'],
      ['Sure', '4 of 5', '80 %', '51 % to 94 %', '90 %'],
      ['Fairly sure', '0 of 0', '–', '–', '–'],
      ['Unsure', '0 of 2', '0 %', '0 % to 45 %', '0 %'],
    ])
    expect(part).toHaveTextContent('By domain from 20 such responses in a domain on.')
  })

  it('is told by domain where there are enough responses', async () => {
    const device = createTestDevice()
    const skills = outline.skills.filter(({ bank }) => bank === 'hl7').map(({ id }) => id)
    await giveResponses(device, [
      ...skills.flatMap(skill => said(skill, 0, 4, 'sure', 1)),
      ...said('dicom-web', 0, 3, 'unsure', 0),
    ])
    await showHistory(device)
    const table = screen.getByRole('table', { name: 'Right by domain, from 20 such responses on' })
    expect(textsOf(table)).toEqual([
      ['Domain', 'Sure', 'Fairly sure', 'Unsure'],
      ['HL7 and integration', '20 of 20', '–', '–'],
    ])
  })

  it('leaves out the response to a question found wrong, which was study all the same', async () => {
    const device = createTestDevice()
    await giveResponses(device, said('hl7-adt', 0, 3, 'sure', 0))
    const [wrong] = questionsOf('hl7-adt')
    const erratum = {
      questionId: wrong?.id ?? '',
      hashes: [wrong?.hash ?? ''],
      date: '2026-01-31',
      whatWasWrong: 'Two keys were right.',
    }
    await showHistory(device, { outline: { ...outline, errata: [erratum] } })
    expect(screen.getByText('When you were sure, you were right in 0 of 2.')).toBeVisible()
    expect(partNamed('In all')).toHaveTextContent('Responses3')
  })

  it('says how to begin where nothing was said', async () => {
    const device = createTestDevice()
    await giveResponses(device, firstOf('hl7-adt', 1, 1))
    const { store } = await showHistory(device)
    expect(screen.getByText(/^Nothing yet: say how sure you are/)).toBeVisible()
    store.getState().setPreferences({ askConfidence: false })
    expect(await screen.findByRole('link', { name: 'Be asked' })).toHaveAttribute('href', '#/settings')
  })
})
