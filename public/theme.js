// Runs before the first paint, so that a chosen theme does not flash; src/app/apply-theme.ts keeps the choice.
try {
  const theme = localStorage.getItem('pacs-ready.theme')
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme
} catch {
  // Storage is blocked: the theme of the system it is.
}
