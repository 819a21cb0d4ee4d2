import { screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { studentIdOf } from '#src/domain/class-reading/person-name.ts'
import { StudentPage } from '#src/features/class/student-page.tsx'
import { openClass } from '#tests/features/class/open-class.tsx'
import type { SeededClass } from '#tests/features/class/seed-class.ts'

vi.setConfig({ testTimeout: 60_000 })

const idOf = (name: string) => studentIdOf({ name, className: '4b', deviceId: '', attemptId: '' })

function showStudent(design: SeededClass, name: string) {
  return openClass(design, ids => <StudentPage assignmentIds={ids} studentId={idOf(name)} />)
}

it('shows where a student stands and what they did', async () => {
  await showStudent({ names: ['Ada', 'Bob'], perSkill: 4 }, 'Ada')
  expect(await screen.findByRole('heading', { name: 'Ada, 4b' })).toBeVisible()
  const skills = screen.getByRole('table', { name: 'Level in every skill against the required level' })
  expect(within(skills).getAllByRole('row')).toHaveLength(4)
  expect(within(skills).getByRole('row', { name: /DICOMweb/ })).toHaveTextContent(/\d+ to \d+/)
  expect(screen.getByText(/^27 of the 30 skills/)).toBeVisible()
  const attempts = screen.getByRole('table', { name: 'Attempts' })
  expect(within(attempts).getByRole('row', { name: /Week one/ })).toHaveTextContent(/ of 12.+handed in/)
})

it('says which responses of theirs were too fast to count', async () => {
  const elapsedMs = (name: string, at: number) => (name === 'Ada' && at < 5 ? 800 : 30_000)
  await showStudent({ names: ['Ada', 'Bob'], perSkill: 4, seed: 'fast', elapsedMs }, 'Ada')
  const skills = await screen.findByRole('table', {
    name: 'Level in every skill against the required level',
  })
  expect(
    screen.getByText(/^\d responses were given too fast to count, in 2 skills: faster than/),
  ).toBeVisible()
  const rows = within(skills).getAllByRole('row').slice(1)
  expect(rows).toHaveLength(3)
  expect(rows.filter(row => row.textContent.includes('not known: all too fast to count'))).toHaveLength(1)
  expect(within(skills).getByRole('row', { name: /DICOMweb/ })).toHaveTextContent(/\d to \d+.*31 too fast/)
  expect(screen.getByText(/^27 of the 30 skills/)).toBeVisible()
})

it('opens a response to what was given and what is right', async () => {
  const { person } = await showStudent({ names: ['Ada', 'Bob'], perSkill: 2 }, 'Ada')
  const part = await screen.findByRole('region', { name: 'Responses' })
  const [first] = within(part).getAllByText(/^(✓|✗|–|◐)/)
  expect(within(part).queryByRole('heading', { name: 'Why' })).toBeNull()
  await person.click(first ?? part)
  expect(await within(part).findByRole('heading', { name: 'Why' })).toBeVisible()
})

it('shows what the student reported, as text', async () => {
  const words = 'Two are right.\n<img src=x onerror=alert(1)>'
  await showStudent({ names: ['Ada', 'Bob'], perSkill: 1, reports: new Map([['Bob', words]]) }, 'Bob')
  const part = await screen.findByRole('region', { name: 'Problems they reported' })
  expect(part.querySelector('blockquote')?.textContent).toBe(words)
  expect(document.querySelector('img')).toBeNull()
})

it('hides the name, and says nothing of a student who is not there', async () => {
  const { person, container } = await showStudent({ names: ['Ada', 'Bob'], perSkill: 1 }, 'Bob')
  await screen.findByRole('heading', { name: 'Bob, 4b' })
  await person.click(screen.getByLabelText('Hide names'))
  expect(screen.getByRole('heading', { name: 'Student 2' })).toBeVisible()
  expect(container).not.toHaveTextContent('Bob')
})

it('says so when the student is not in the class', async () => {
  await showStudent({ names: ['Ada'], perSkill: 1 }, 'Cem')
  expect(await screen.findByText(/^This student is not in the class\./)).toBeVisible()
})
