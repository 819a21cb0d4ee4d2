import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { createGlossary } from '#src/domain/question/find-terms.ts'
import { GlossedText } from '#src/ui/glossary/glossed-text.tsx'

const glossary = createGlossary(new Map([['PID-3', 'Patient Identifier List.']]))

describe('a text with defined words', () => {
  it('shows a definition when the word is focused, and puts it away with Escape or on leaving', async () => {
    const person = userEvent.setup()
    render(<GlossedText text={[{ p: ['Look at ', { code: 'PID-3' }, ' first.'] }]} glossary={glossary} />)
    const word = screen.getByRole('button', { name: 'PID-3' })
    expect(screen.queryByRole('tooltip')).toBeNull()
    await person.tab()
    expect(word).toHaveFocus()
    expect(screen.getByRole('tooltip')).toHaveTextContent('Patient Identifier List.')
    expect(word).toHaveAccessibleDescription('Patient Identifier List.')
    await person.keyboard('{Escape}')
    expect(screen.queryByRole('tooltip')).toBeNull()
    await person.click(word)
    expect(screen.getByRole('tooltip')).toBeVisible()
    await person.tab()
    expect(screen.queryByRole('tooltip')).toBeNull()
  })

  it('shows it while the word is pointed at', async () => {
    const person = userEvent.setup()
    render(<GlossedText text="Look at PID-3 first." glossary={glossary} />)
    await person.hover(screen.getByRole('button', { name: 'PID-3' }))
    expect(screen.getByRole('tooltip')).toBeVisible()
    await person.unhover(screen.getByRole('button', { name: 'PID-3' }))
    expect(screen.queryByRole('tooltip')).toBeNull()
  })

  it('is the plain text until the glossary is here', () => {
    const { container } = render(<GlossedText text="Look at PID-3 first." glossary={null} />)
    expect(container).toHaveTextContent('Look at PID-3 first.')
    expect(screen.queryByRole('button')).toBeNull()
  })
})
