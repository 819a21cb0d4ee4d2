import { useEffect, useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import { type AssignmentForm, assignmentFormSchema } from '#src/domain/assignment/assignment-form.ts'
import { useAppStore } from '#src/state/app-context.tsx'
import { createAutosave, type SaveSign } from '#src/state/assigning/autosave.ts'
import { saveForm } from '#src/state/assigning/edit-assignments.ts'

/** Work is kept when the instructor pauses for so long, milliseconds. */
const pauseMs = 500

/** The form of an assignment; every change is kept at the next pause and when the page is left. */
export function useAutosavedForm(id: string, atFirst: AssignmentForm) {
  const store = useAppStore()
  const [sign, setSign] = useState<SaveSign>({ kind: 'clean' })
  const form = useForm<AssignmentForm>({ defaultValues: atFirst })
  const autosave = useMemo(
    () =>
      createAutosave<AssignmentForm>({
        // A field that the schema refuses would come back as damage.
        save: value => saveForm(store, id, assignmentFormSchema.parse(value)),
        onSign: setSign,
        pauseMs,
      }),
    [store, id],
  )

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => autosave.change(structuredClone(values)),
      }),
    [form, autosave],
  )

  useEffect(() => {
    const keep = () => void autosave.flush()
    const onHide = () => document.visibilityState === 'hidden' && keep()
    document.addEventListener('visibilitychange', onHide)
    window.addEventListener('pagehide', keep)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      window.removeEventListener('pagehide', keep)
      keep()
    }
  }, [autosave])

  /** Saves the form as it is now, also when nothing was changed yet. */
  function saveNow() {
    autosave.change(structuredClone(form.getValues()))
    return autosave.flush()
  }
  return { form, sign, flush: autosave.flush, saveNow }
}
