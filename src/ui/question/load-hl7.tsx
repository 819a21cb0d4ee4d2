import { lazy } from 'react'

const importHl7 = () => import('#src/ui/question/hl7-artefact.tsx')
/** Needs the parser of messages. */
export const Hl7Lines = lazy(() => importHl7().then(module => ({ default: module.Hl7Lines })))
export const FieldTable = lazy(() => importHl7().then(module => ({ default: module.FieldTable })))
