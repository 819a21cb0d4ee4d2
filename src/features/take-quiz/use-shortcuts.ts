import { useEffect, useRef } from 'react'
import { useApp } from '#src/state/app-context.tsx'

interface ShortcutActions {
  readonly next: () => void
  readonly previous: () => void
  readonly flag: () => void
  readonly map: () => void
  readonly help: () => void
  readonly dontKnow: () => void
}

/** Single keys on the question screen; off while typing, with a modifier, in a dialog, or by preference. */
export function useShortcuts(actions: ShortcutActions): void {
  const isOn = useApp(state => state.preferences.shortcuts)
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    if (!isOn) return undefined
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const handled = runShortcut(event.key, latest.current)
      if (handled) event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOn])
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select, dialog') !== null
}

function runShortcut(key: string, actions: ShortcutActions): boolean {
  switch (key.toLowerCase()) {
    case 'n':
      actions.next()
      return true
    case 'p':
      actions.previous()
      return true
    case 'f':
      actions.flag()
      return true
    case 'm':
      actions.map()
      return true
    case 'i':
      actions.dontKnow()
      return true
    case '?':
      actions.help()
      return true
    default:
      return /^[1-9]$/.test(key) && chooseOption(Number(key))
  }
}

function chooseOption(number: number): boolean {
  const letter = String.fromCharCode(64 + number)
  const option = document.querySelector<HTMLInputElement>(`input[data-option="${letter}"]`)
  if (option === null || option.matches(':disabled')) return false
  option.click()
  option.focus()
  return true
}
