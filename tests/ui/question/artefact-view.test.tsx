import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ArtefactView } from '#src/ui/question/artefact-view.tsx'
import { sampleDump, sampleMessage } from '#tests/domain/question/sample-questions.ts'

const linesOf = (title: string) =>
  [...screen.getByRole('group', { name: title }).children].map(({ textContent }) => textContent)

describe('an artefact to read', () => {
  it.each(['dicom-dump', 'log', 'text'] as const)('shows a %s as the text it is, line by line', format => {
    render(<ArtefactView artefact={{ format, title: 'A sample', text: `${sampleDump}\r\n` }} />)
    expect(linesOf('A sample')).toEqual(sampleDump.split('\n'))
    expect(screen.queryByText('Fields with their numbers')).toBeNull()
  })

  it('shows a message as it is written, before and after the code for its fields has come', async () => {
    render(<ArtefactView artefact={{ format: 'hl7', title: 'A result', text: sampleMessage }} />)
    expect(linesOf('A result')).toEqual(sampleMessage.split('\n'))
    await screen.findByText('Fields with their numbers')
    expect(linesOf('A result')).toEqual(sampleMessage.split('\n'))
  })

  it('names the fields of a message by their numbers, also for those who cannot hover', async () => {
    render(<ArtefactView artefact={{ format: 'hl7', title: 'A result', text: sampleMessage }} />)
    const table = within(await screen.findByRole('table', { hidden: true }))
    const rows = table.getAllByRole('row', { hidden: true }).map(({ textContent }) => textContent)
    expect(rows.slice(0, 4)).toEqual(['FieldValue', 'MSH-1|', 'MSH-2^~\\&', 'MSH-3RIS'])
    expect(rows).toContain('PID-3123456^^^HOSP^MR~987^^^CITY^PI')
    expect(rows).toContain('OBX[2]-5No focal disease.')
  })

  it('can be scrolled by keyboard', () => {
    render(<ArtefactView artefact={{ format: 'log', title: 'A log', text: 'one' }} />)
    expect(screen.getByRole('group', { name: 'A log' })).toHaveAttribute('tabindex', '0')
  })
})
