// Opens the print dialog from a button, and writes the day of printing where the page asks for it.

document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('[data-action="print"]')) window.print()
})

window.addEventListener('beforeprint', () => {
  const { lang } = document.documentElement
  const today = new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(new Date())
  for (const place of document.querySelectorAll('[data-printed]')) {
    if (place instanceof HTMLElement) place.textContent = `${place.dataset.printed} ${today}`
  }
})
