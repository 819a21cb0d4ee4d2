/** Shown instead of the app in a frame; nothing stored is read. */
export function showFrameNotice(root: HTMLElement): void {
  const link = document.createElement('a')
  link.href = window.location.href
  link.target = '_blank'
  link.rel = 'noopener noreferrer'
  link.textContent = 'Open PACS Ready on its own'
  const text = document.createElement('p')
  text.append('Another page shows PACS Ready inside itself. Your answers stay closed here. ', link)
  root.replaceChildren(text)
}
