import { dicomElement, elementNames, isPrivate } from '#src/build/dictionaries/dicom-elements.ts'
import { wrongName } from '#tests/quizzes/facts/adjacent-name.ts'
import type { FactProblem } from '#tests/quizzes/facts/fact-problem.ts'

const tagPattern = /\(([0-9a-f]{4}),\s?([0-9a-f]{4})\)/gi
const jsonPattern = /"([0-9A-F]{8})"\s*:\s*\{\s*"vr"\s*:\s*"([A-Z]{2})"/g

/** Every tag in a text exists, and a name beside it is its own; DICOM JSON gives the right VR. */
export function checkTags(text: string): FactProblem[] {
  return [...checkWrittenTags(text), ...checkJsonTags(text)]
}

function checkWrittenTags(text: string): FactProblem[] {
  return [...text.matchAll(tagPattern)].flatMap(match => {
    const [found, group = '', number = ''] = match
    const tag = `(${group},${number})`
    if (isPrivate(tag) || number === '0000') return []
    const element = dicomElement(tag)
    if (element === null) return [{ found, message: `${tag} is not in the data dictionary` }]
    const wrong = wrongName(
      text.slice(0, match.index),
      text.slice(match.index + found.length),
      elementNames,
      element.names,
    )
    return wrong === null
      ? []
      : [{ found, message: `${tag} is ${element.names[0]}, but "${wrong}" stands beside it` }]
  })
}

function checkJsonTags(text: string): FactProblem[] {
  return [...text.matchAll(jsonPattern)].flatMap(([found, digits = '', vr = '']) => {
    const tag = `(${digits.slice(0, 4)},${digits.slice(4)})`
    if (isPrivate(tag)) return []
    const element = dicomElement(tag)
    if (element === null) return [{ found, message: `${tag} is not in the data dictionary` }]
    return element.vrs.includes(vr)
      ? []
      : [{ found, message: `${tag} has the VR ${element.vrs.join(' or ')}, not ${vr}` }]
  })
}
