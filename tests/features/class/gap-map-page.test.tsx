import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { GapMapPage } from '#src/features/class/gap-map-page.tsx'
import { createAppStore } from '#src/state/app-store.ts'
import { choice, known } from '#tests/domain/class-reading/make-assignments.ts'
import { openClass } from '#tests/features/class/open-class.tsx'
import { manyNames, type SeededClass } from '#tests/features/class/seed-class.ts'

const asked = known(choice('first-question'), 'dicom-web')

// Thirty rows of a grid are slow to search by role on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

async function showMap(design: SeededClass) {
  const shown = await openClass(design, ids => <GapMapPage assignmentIds={ids} />)
  await screen.findByRole('grid', { name: 'Gap map' }, { timeout: 30_000 })
  return shown
}

const grid = () => screen.getByRole('grid', { name: 'Gap map' })
const names = () => [...grid().querySelectorAll('tbody a')].map(link => link.textContent)

describe('the map', () => {
  it('shows every student in every skill the role requires, who needs most first', async () => {
    await showMap({ names: manyNames(12) })
    expect(names()).toHaveLength(12)
    expect(screen.getByText(/^12 students against Entry-level administrator/)).toHaveTextContent(
      'which requires 30 skills; 3 of them were asked about.',
    )
    const counts = [...grid().querySelectorAll('tbody tr td:nth-of-type(1)')].map(cell =>
      Number(cell.textContent),
    )
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(screen.getByRole('columnheader', { name: 'Skills below' })).toHaveAttribute(
      'aria-sort',
      'descending',
    )
  })

  it('sorts by name and by a skill', async () => {
    const { person } = await showMap({ names: manyNames(5) })
    await person.click(screen.getByRole('button', { name: 'Student' }))
    expect(names()[0]).toBe('Learner 001, 4b')
    await person.click(screen.getByRole('button', { name: 'Student' }))
    expect(names()[0]).toBe('Learner 005, 4b')
    await person.click(screen.getByRole('button', { name: 'DICOMweb' }))
    expect(screen.getByRole('columnheader', { name: 'DICOMweb' })).toHaveAttribute('aria-sort', 'ascending')
  })

  it('says a cell in words when it is gone to', async () => {
    const { person } = await showMap({ names: ['Ada'] })
    const skill = screen.getByRole('columnheader', { name: 'DICOMweb' })
    const column = [...(skill.parentElement?.children ?? [])].indexOf(skill)
    const row = within(grid()).getByRole('link', { name: 'Ada, 4b' }).closest('tr')
    await person.click(row?.children[column] ?? skill)
    const words = screen.getByText('Ada, 4b', { selector: '[role=status] bdi' }).closest('p')
    expect(words).toHaveTextContent(
      /DICOMweb\. .+level \d+ to \d+, required \d+; .+ likely to meet it, from \d responses/,
    )
  })

  it('holds the class against another role, and only here', async () => {
    const { person, store } = await showMap({ names: manyNames(3) })
    const before = store.getState().preferences.roleId
    await person.selectOptions(screen.getByLabelText('Against the role'), 'Interface analyst')
    expect(await screen.findByText(/^3 students against Interface analyst/)).toBeVisible()
    expect(store.getState().preferences.roleId).toBe(before)
  })
})

describe('names', () => {
  const hostile = ['=1+1', '<img src=x onerror=alert(1)>', 'Ev\u202Eil', 'a'.repeat(120)]

  it('that are hostile are shown as text', async () => {
    await showMap({ names: hostile })
    const shown = names()
    expect(shown).toEqual(
      expect.arrayContaining([
        '=1+1, 4b',
        '<img src=x onerror=alert(1)>, 4b',
        'Evil, 4b',
        `${'a'.repeat(120)}, 4b`,
      ]),
    )
    expect(document.querySelector('img')).toBeNull()
  })

  it('can be hidden', async () => {
    const { person, container } = await showMap({
      names: hostile,
      roster: [{ name: 'Missing Person', className: '4b', extraMinutes: 0 }],
    })
    expect(container).toHaveTextContent('Missing Person')
    await person.click(screen.getByLabelText('Hide names'))
    expect(names().every(name => /^Student \d$/.test(name))).toBe(true)
    for (const name of [...hostile.map(one => one.replace('\u202E', '')), 'Missing Person']) {
      expect(container).not.toHaveTextContent(name)
    }
  })
})

describe('what to teach again', () => {
  it('ranks skills by students below, and leads to their questions and to an assignment', async () => {
    const { ids, person } = await showMap({ names: manyNames(20), perSkill: 8 })
    const panel = screen.getByRole('region', { name: 'To teach again' })
    const entries = within(panel).getAllByText(/below, by \d+ level points? on average/)
    const counts = entries.map(entry => Number.parseInt(entry.textContent, 10))
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    const [first] = within(panel).getAllByRole('checkbox')
    const name = first?.closest('li')?.querySelector('strong')?.textContent ?? ''
    const id = {
      'Patient identity and ADT': 'hl7-adt',
      DICOMweb: 'dicom-web',
      'Exam cycle': 'clin-workflow',
    }[name]
    expect(within(panel).getAllByRole('link', { name: 'Its questions' })[0]).toHaveAttribute(
      'href',
      `#/class/${ids.join(',')}/questions/of/${id}`,
    )
    for (const box of within(panel).getAllByRole('checkbox').slice(1, 3)) await person.click(box)
    expect(within(panel).getByRole('link', { name: 'Assign practice on 1 ticked skill' })).toHaveAttribute(
      'href',
      `#/assignments/new/${id}`,
    )
  })
})

describe('responses too fast to count', () => {
  it('are no lack of questions: a class that gave nothing else is told so everywhere', async () => {
    const { person } = await showMap({ names: ['Ada', 'Bob'], seed: 'fast', elapsedMs: () => 900 })
    expect(screen.getByText(/^2 students against/)).toHaveTextContent('3 of them were asked about.')
    const notice = screen.getByText(/^\d+ responses were given too fast to count, in 3 skills/)
    expect(notice).toHaveTextContent(
      'by 2 students: faster than 2 s or 10 % of the time the question is expected to take',
    )
    expect(screen.getByText(/^Nothing is known where all were like that:/)).toHaveTextContent(
      /DICOMweb \(\d+\), Patient identity and ADT \(\d+\), Exam cycle \(\d+\)/,
    )
    await person.click(screen.getByText('Whose, in which skill'))
    expect(screen.getByText('Ada, 4b', { selector: 'li bdi' }).closest('li')).toHaveTextContent(
      /: DICOMweb \(\d+\), Patient identity and ADT \(\d+\)/,
    )
    const cells = [...grid().querySelectorAll<HTMLElement>('tbody td[data-mark]')]
    expect(cells.map(cell => cell.dataset['mark'])).toEqual(Array.from({ length: 6 }, () => 'too-fast'))
    expect(cells[0]).toHaveTextContent('all responses too fast to count')
    expect(screen.getByRole('list', { name: 'Signs of the map' })).toHaveTextContent(
      'fastall responses too fast to count',
    )
    await person.click(cells[0] ?? grid())
    expect(document.querySelector('[role=status] bdi')?.closest('p')).toHaveTextContent(
      /Nothing is known: \d responses were given too fast to count, and there is no other/,
    )
    expect(screen.getByRole('region', { name: 'To teach again' })).toHaveTextContent(
      /^To teach againNothing can be said: \d+ responses were given too fast to count/,
    )
    expect(screen.queryByRole('region', { name: 'Groups of complementary strengths' })).toBeNull()
    const skills = screen.getByRole('table', { name: /^Level of the class in every skill/ })
    expect(within(skills).getByRole('row', { name: /DICOMweb/ })).toHaveTextContent(
      /no response that counts: \d+ responses were given too fast to count/,
    )
  })

  it('of some are told beside what the others show', async () => {
    await showMap({
      names: manyNames(6),
      perSkill: 8,
      elapsedMs: name => (name === 'Learner 002' ? 500 : 30_000),
    })
    expect(screen.getByText(/too fast to count, in 3 skills and by 1 student:/)).toBeVisible()
    expect(screen.queryByText(/^Nothing is known where all/)).toBeNull()
    const row = within(grid()).getByRole('link', { name: 'Learner 002, 4b' }).closest('tr')
    expect(row?.querySelectorAll('[data-mark=too-fast]')).toHaveLength(3)
    expect(grid().querySelectorAll('[data-mark=too-fast]')).toHaveLength(3)
  })

  it('are not spoken of where there are none', async () => {
    await showMap({ names: ['Ada'] })
    expect(screen.queryByText(/were given too fast/)).toBeNull()
  })
})

describe('groups', () => {
  it('hold everybody once, of the size asked for', async () => {
    const { person } = await showMap({ names: manyNames(7) })
    const part = screen.getByRole('region', { name: 'Groups of complementary strengths' })
    const members = async (size: number) => {
      await person.selectOptions(within(part).getByLabelText('Students in a group'), String(size))
      await waitFor(() =>
        expect(within(part).getAllByRole('heading', { level: 3 })).toHaveLength(Math.ceil(7 / size)),
      )
      const groups = [...part.querySelectorAll('ol > li')]
      return groups
        .map(group => group.querySelectorAll('ul:first-of-type > li').length)
        .toSorted((a, b) => a - b)
    }
    expect(await members(3)).toEqual([2, 2, 3])
    expect(await members(5)).toEqual([3, 4])
    expect(await members(2)).toEqual([1, 2, 2, 2])
  })

  it('are not offered for one student', async () => {
    await showMap({ names: ['Ada'] })
    expect(screen.queryByRole('region', { name: 'Groups of complementary strengths' })).toBeNull()
  })
})

it('says who sent nothing', async () => {
  await showMap({
    names: ['Ada'],
    roster: [
      { name: 'Ada', className: '4b', extraMinutes: 0 },
      { name: 'Bob', className: '4b', extraMinutes: 0 },
    ],
  })
  const part = screen.getByRole('region', { name: 'Nothing sent yet' })
  expect(within(part).getByText('Bob')).toBeVisible()
  expect(within(part).queryByText('Ada')).toBeNull()
})

it('leads a class of nobody to collecting', async () => {
  const { ids } = await openClass({ names: [] }, one => <GapMapPage assignmentIds={one} />)
  expect(await screen.findByRole('link', { name: 'Collect the files' })).toHaveAttribute(
    'href',
    `#/class/${ids.join(',')}/collect`,
  )
})

it('says what to do when the class cannot be divided, and shows the map', async () => {
  const shown = await openClass({ names: ['Ada', 'Ben'] }, ids => <GapMapPage assignmentIds={ids} />)
  const { store } = shown
  const tools = await store.getState().loadClassTools()
  store.setState({
    loadClassTools: async () => ({
      ...tools,
      startAnalyst: () => ({
        groups: async () => ({ kind: 'failed', sentence: 'Reload the page and try again.' }),
        recalibrate: async () => ({ kind: 'failed', sentence: '' }),
        stop() {},
      }),
    }),
  })
  expect(await screen.findByText('Reload the page and try again.')).toBeVisible()
  expect(grid()).toBeVisible()
})

it('counts with difficulties another tab has found anew, without being asked', async () => {
  const { device } = await showMap({ names: ['Ada'], questions: [asked] })
  device.clock.now += 1000
  const elsewhere = await createAppStore(device.services()).getState().loadClassTools()
  await elsewhere.store.write({
    records: [
      {
        kind: 'overlay',
        id: elsewhere.newId(),
        updatedUtc: device.clock.now,
        value: {
          atUtc: device.clock.now,
          from: ['Last year'],
          persons: 30,
          mu: 50,
          sigma: 20,
          settings: {},
          questions: [{ questionId: asked.id, hash: asked.hash, authorLevel: 40, level: 55, se: 6, n: 30 }],
          undoneUtc: null,
        },
      },
    ],
  })
  expect(
    await screen.findByText(/with recalibrated difficulties, last from 30 students/, {}, { timeout: 10_000 }),
  ).toBeVisible()
})
