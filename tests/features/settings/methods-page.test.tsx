import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { MethodsConstants } from '#src/features/settings/methods-constants.tsx'
import { MethodsPage } from '#src/features/settings/methods-page.tsx'
import { MethodsVerdict } from '#src/features/settings/methods-verdict.tsx'
import { showPage } from '#tests/features/show-page.tsx'
import { createTestDevice } from '#tests/state/test-device.ts'

// jsdom has no layout to scroll.
beforeEach(() => {
  HTMLElement.prototype.scrollIntoView = () => undefined
})

const services = () => createTestDevice().services()

describe('how the numbers come about', () => {
  it('leads from its list of contents to each part', async () => {
    const { person } = showPage(<MethodsPage />, services(), '/methods')
    const contents = within(screen.getByRole('navigation', { name: 'On this page' }))
    for (const link of contents.getAllByRole('link')) {
      await person.click(link)
      expect(screen.getByRole('heading', { name: link.textContent, level: 2 })).toHaveFocus()
    }
    expect(window.location.hash).toBe('#/methods')
  })

  it('says what is not claimed, and that nothing leaves the device', () => {
    showPage(<MethodsPage />, services(), '/methods')
    expect(screen.getByText(/does not predict the score or the outcome of any exam/)).toBeVisible()
    expect(screen.getByText(/not affiliated with ABII, PARCA or SIIM/)).toBeVisible()
    expect(screen.getByText(/Nothing you do here leaves this device/)).toBeVisible()
    expect(screen.getByText(/No source publishes how good/)).toBeVisible()
  })

  it('prints the constants that are computed with, each with its basis', () => {
    const changed = {
      ...measureSettings,
      version: 7,
      gamma: { own: 0.75, other: 0.95 },
      halfLifeMs: 100 * 86_400_000,
    }
    showPage(<MethodsConstants settings={changed} />, services())
    expect(
      screen.getByRole('row', { name: /Probability a verdict needs.*75 %, 95 % judgement/ }),
    ).toBeVisible()
    expect(screen.getByRole('row', { name: /loses half of its weight 100 days known idea/ })).toBeVisible()
    expect(screen.getByText(/version 7\./)).toBeVisible()
    expect(screen.getAllByRole('row')).toHaveLength(Object.keys(measureSettings).length)
  })

  it('explains the verdict with the limits in force', () => {
    showPage(
      <MethodsVerdict settings={{ ...measureSettings, gamma: { own: 0.7, other: 0.95 } }} />,
      services(),
    )
    expect(screen.getByText('That probability is 70 % or more.')).toBeVisible()
    expect(screen.getByText('It is 30 % or less.')).toBeVisible()
  })
})

describe('the worked example', () => {
  it('follows what is put in, with the real estimate', async () => {
    const { person } = showPage(<MethodsPage />, services(), '/methods')
    const rows = () =>
      within(screen.getByRole('table', { name: 'The estimate after each response' }))
        .getAllByRole('row')
        .slice(1)
    expect(rows().map(row => row.querySelector('td:last-child strong')?.textContent)).toEqual([
      'Too early to say',
      'Too early to say',
      'Too early to say',
      'Too early to say',
      'Meets',
    ])
    expect(rows()[0]).toHaveTextContent('too few responses: 1 of 3')

    for (const select of screen.getAllByRole('combobox', { name: /level \d+$/ }))
      await person.selectOptions(select, 'wrong')
    expect(rows().at(-1)).toHaveTextContent(/Below.*\d+ % likely that you do not meet it yet/)
    expect(screen.getByText(/has moved from 50 to (3|4)\d\./)).toBeVisible()

    await person.selectOptions(screen.getByRole('combobox', { name: 'Required level' }), '20')
    expect(rows().at(-1)).toHaveTextContent('Too early to say')
  })
})
