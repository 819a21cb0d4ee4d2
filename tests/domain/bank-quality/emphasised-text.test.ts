import { expect, it } from 'vitest'
import { emphasisedText } from '#src/domain/bank-quality/emphasised-text.ts'

it('joins what is emphasised and leaves out the rest', () => {
  const text = [
    { p: ['Which is ', { strong: ['not'] }, ' sent ', { em: ['first'] }, { code: 'NOT' }] },
    { pre: 'not' },
  ]
  expect([emphasisedText(text), emphasisedText('Which is not sent?')]).toEqual(['not first', ''])
})
