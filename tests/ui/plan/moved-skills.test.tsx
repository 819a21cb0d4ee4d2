import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { MovedSkill } from '#src/domain/plan/what-moved.ts'
import { MovedSkills } from '#src/ui/plan/moved-skills.tsx'

const still: MovedSkill = {
  skill: 'ops-storage',
  name: 'Storage',
  before: { level: 40.1, verdict: 'too-early' },
  after: { level: 40.4, verdict: 'too-early' },
  isNewVerdict: false,
  responses: 3,
  counted: 3,
}

it('names what moved, by level or verdict', () => {
  render(
    <MovedSkills
      moved={[
        {
          ...still,
          skill: 'web',
          name: 'Web',
          after: { ...still.after, level: 46 },
          responses: 1,
          counted: 1,
        },
        { ...still, name: 'Codes', after: { ...still.after, verdict: 'meets' }, isNewVerdict: true },
      ]}
    />,
  )
  const [web, codes] = screen.getAllByRole('listitem')
  expect(web).toHaveTextContent('Web')
  expect(web).toHaveTextContent('level 40 → 46 (+6), 1 question')
  expect(codes).toHaveTextContent(/level 40, 3 questions.*Too early to say.*now.*Meets/)
  expect(screen.queryByText(/as before/)).toBeNull()
})

it('counts what stayed and says why repeats may move nothing', () => {
  render(<MovedSkills moved={[still]} />)
  expect(screen.queryByRole('listitem')).toBeNull()
  expect(
    screen.getByText(/^1 skill stayed as before or moved only along with others\. Repeats are for memory/),
  ).toBeVisible()
})

it('does not say of a repeat that does not count that it moved a level', () => {
  const repeated = { ...still, responses: 2, counted: 0, after: { ...still.after, level: 43 } }
  render(
    <MovedSkills
      moved={[
        repeated,
        {
          ...repeated,
          skill: 'web',
          name: 'Web',
          before: { level: 40, verdict: 'below' },
          isNewVerdict: true,
        },
        { ...repeated, skill: 'adt', name: 'ADT', counted: 1 },
      ]}
    />,
  )
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('Weblevel 40 → 43 (+3), along with other skills'),
    expect.stringContaining('ADTlevel 40 → 43 (+3), 1 of 2 questions counted'),
  ])
  expect(screen.getByText(/^1 skill stayed/)).toBeVisible()
})
