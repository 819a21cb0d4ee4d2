import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { MovedSkills, type ShownMove } from '#src/ui/plan/moved-skills.tsx'

const still: ShownMove = {
  name: 'Storage',
  levelBefore: 40.1,
  levelAfter: 40.4,
  verdictBefore: 'too-early',
  verdictAfter: 'too-early',
  responses: 3,
}

it('names what moved, by level or verdict', () => {
  render(
    <MovedSkills
      moves={[
        { ...still, name: 'Web', levelAfter: 46, responses: 1 },
        { ...still, name: 'Codes', verdictAfter: 'meets' },
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
  render(<MovedSkills moves={[still]} />)
  expect(screen.queryByRole('listitem')).toBeNull()
  expect(screen.getByText(/^1 skill stayed as before\. Repeats are for memory/)).toBeVisible()
})
