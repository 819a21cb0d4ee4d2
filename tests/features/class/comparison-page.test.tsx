import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { pathsOfClass } from '#src/domain/class-paths.ts'
import { ComparisonPage } from '#src/features/class/comparison-page.tsx'
import { GapMapPage } from '#src/features/class/gap-map-page.tsx'
import { idOf, minute, monday, tuesday } from '#tests/domain/class-reading/make-assignments.ts'
import { manyNames, seedClass } from '#tests/features/class/seed-class.ts'
import { showPage } from '#tests/features/show-page.tsx'
import { createTestDevice } from '#tests/state/test-device.ts'

vi.setConfig({ testTimeout: 60_000 })

const classOf = (name: string) => (name < 'Learner 006' ? '4b' : '10a')

/** Two assignments over different questions, taken by two classes. */
async function seedTwo() {
  const device = createTestDevice()
  device.clock.now = tuesday + 48 * 60 * minute
  const weeks = [
    { title: 'Week one', skills: ['hl7-adt', 'dicom-web'], startedUtc: monday },
    { title: 'Week two', skills: ['dicom-web', 'clin-workflow'], startedUtc: tuesday },
  ]
  const ids: string[] = []
  for (const week of weeks) {
    const assignmentId = idOf(week.title)
    await seedClass(device.tables, { ...week, names: manyNames(10), assignmentId, classOf, seed: week.title })
    ids.push(assignmentId)
  }
  return { device, ids }
}

async function showComparison(rule = '') {
  const { device, ids } = await seedTwo()
  const page = <ComparisonPage assignmentIds={ids} rule={rule} />
  const shown = showPage(page, device.services(), pathsOfClass(ids, null).comparison(rule))
  await screen.findByRole('table', { name: /^Parts of the class/ }, { timeout: 30_000 })
  return { ...shown, ids }
}

const table = () => screen.getByRole('table', { name: /^Parts of the class/ })
const heads = () => within(table()).getAllByRole('columnheader')
const cells = (skill: RegExp) =>
  within(within(table()).getByRole('row', { name: skill })).getAllByRole('cell')
const skills = () =>
  within(table())
    .getAllByRole('rowheader')
    .map(head => head.firstChild?.textContent ?? '')

describe('assignments side by side', () => {
  it('show level, band, verdicts and difference of each in each skill', async () => {
    await showComparison()
    expect(heads().map(head => head.textContent)).toEqual([
      'Skill',
      'Week one10 students; differences are from these',
      'Week two10 students',
    ])
    expect(skills().toSorted()).toEqual(['DICOMweb', 'Exam cycle', 'Patient identity and ADT'])
    const [one, two] = cells(/^DICOMweb/)
    expect(one).toHaveTextContent(
      /\d+, band \d+ to \d+, from 10 students\d+ below, \d+ too early, \d+ meets?$/,
    )
    // The same questions again after a day are no new evidence.
    expect(two).toHaveTextContent(/^no response that counts: \d+ repeats of questions seen before$/)
    const [none, other] = cells(/^Exam cycle/)
    expect(none).toHaveTextContent(/^no response that counts$/)
    expect(other).toHaveTextContent(/from 10 students/)
    expect(screen.getByText(/^10 students are in more than one of these\./)).toBeVisible()
  })

  it('can be parted by class instead', async () => {
    const { ids } = await showComparison()
    const nav = screen.getByRole('navigation', { name: 'What is compared' })
    expect(within(nav).getByRole('link', { name: 'Classes' })).toHaveAttribute(
      'href',
      `#/class/${ids.join(',')}/side-by-side/classes`,
    )
    expect(within(nav).getByRole('link', { name: 'Assignments' })).toHaveAttribute('aria-current', 'page')
  })
})

describe('classes side by side', () => {
  it('are compared with the one asked for, in the order asked for', async () => {
    const { person } = await showComparison('classes')
    expect(heads().map(head => head.textContent)).toEqual([
      'Skill',
      '4b5 students; differences are from these',
      '10a5 students',
    ])
    const difference = /(?:higher by|lower by|not to be told apart:) −?\d+ \(−?\d+ to −?\d+\)$/
    expect(cells(/^DICOMweb/)[0]).not.toHaveTextContent(difference)
    expect(cells(/^DICOMweb/)[1]).toHaveTextContent(difference)
    expect(screen.queryByText(/more than one of these/)).toBeNull()

    await person.selectOptions(screen.getByLabelText('Differences from'), '10a')
    expect(cells(/^DICOMweb/)[0]).toHaveTextContent(difference)
    expect(cells(/^DICOMweb/)[1]).not.toHaveTextContent(difference)

    await person.selectOptions(screen.getByLabelText('Order'), 'Lowest level first: 10a')
    const levels = skills().map(skill =>
      Number(cells(new RegExp(`^${skill}`))[1]?.querySelector('strong')?.textContent),
    )
    expect(levels).toHaveLength(3)
    expect(levels).toEqual(levels.toSorted((a, b) => a - b))
  })

  it('are those that are ticked, two at least', async () => {
    const { person } = await showComparison('both')
    expect(heads()).toHaveLength(5)
    const choice = screen.getByRole('group', { name: 'Compared' })
    await person.click(within(choice).getByRole('checkbox', { name: 'Week one, 10a (5 students)' }))
    await waitFor(() =>
      expect(heads().map(head => head.querySelector('bdi')?.textContent ?? '')).toEqual([
        '',
        'Week one, 4b',
        'Week two, 4b',
        'Week two, 10a',
      ]),
    )
    for (const box of within(choice).getAllByRole('checkbox', { checked: true }).slice(1))
      await person.click(box)
    expect(await screen.findByText('Choose two or more to see them side by side.')).toBeVisible()
    expect(screen.queryByRole('table')).toBeNull()
  })
})

it('pages that pool say so, and lead here', async () => {
  const { device, ids } = await seedTwo()
  showPage(<GapMapPage assignmentIds={ids} />, device.services(), pathsOfClass(ids, null).gapMap())
  expect(await screen.findByText(/^Everything here is pooled over/)).toHaveTextContent(
    'Everything here is pooled over 2 assignments and 2 classes.',
  )
  const address = `#/class/${ids.join(',')}/side-by-side`
  expect(screen.getByRole('link', { name: 'See them side by side' })).toHaveAttribute('href', address)
  expect(screen.getByRole('link', { name: 'Side by side' })).toHaveAttribute('href', address)
})

it('one assignment of one class has nothing to compare, and says so', async () => {
  const device = createTestDevice()
  const { assignmentId } = await seedClass(device.tables, { names: ['Ada', 'Bob'], perSkill: 1 })
  const page = <ComparisonPage assignmentIds={[assignmentId]} rule="classes" />
  showPage(page, device.services(), pathsOfClass([assignmentId], null).comparison('classes'))
  expect(await screen.findByText(/nothing to compare/)).toBeVisible()
  expect(screen.queryByText(/pooled over/)).toBeNull()
  expect(screen.queryByRole('link', { name: 'Side by side' })).toBeNull()
})
