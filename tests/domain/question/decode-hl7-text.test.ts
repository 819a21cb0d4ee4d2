import { expect, it } from 'vitest'
import { decodeHl7Text } from '#src/domain/question/decode-hl7-text.ts'

const usual = { field: '|', component: '^', repetition: '~', escape: '\\', subcomponent: '&' }

it.each([
  ['plain', 'plain'],
  ['a\\F\\b', 'a|b'],
  ['a\\S\\b', 'a^b'],
  ['a\\T\\b', 'a&b'],
  ['a\\R\\b', 'a~b'],
  ['C:\\E\\temp', 'C:\\temp'],
  ['\\T\\\\T\\', '&&'],
  ['\\E\\F\\E\\', '\\F\\'],
  ['\\.br\\next', '\\.br\\next'],
  ['\\H\\bold\\N\\', '\\H\\bold\\N\\'],
  ['\\X0D\\\\F\\', '\\X0D\\|'],
  ['odd \\F', 'odd \\F'],
  ['end\\', 'end\\'],
])('decodes %j as %j', (text, decoded) => {
  expect(decodeHl7Text(text, usual)).toBe(decoded)
})

it('uses the separators of the message', () => {
  expect(decodeHl7Text('a?F?b\\T\\', { ...usual, field: '#', escape: '?' })).toBe('a#b\\T\\')
})

it('decodes nothing where no escape character is declared', () => {
  expect(decodeHl7Text('a\\F\\b', { ...usual, escape: '' })).toBe('a\\F\\b')
})
