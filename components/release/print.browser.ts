// Opens the print dialog from a button, with the pictures that were not loaded yet; and writes the day of
// printing, by the reader's own clock, where the page asks for it.

document.addEventListener('click', async ({ target }) => {
  if (!(target instanceof Element) || !target.closest('[data-action="print"]')) return
  // One that cannot be loaded must not keep the others from being printed.
  await Promise.allSettled([...document.images].map(load))
  window.print()
})

window.addEventListener('beforeprint', () => {
  const { lang } = document.documentElement
  const today = new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(new Date())
  for (const place of document.querySelectorAll<HTMLElement>('[data-printed]')) {
    place.textContent = `${place.dataset.printed} ${today}`
  }
})

async function load(picture: HTMLImageElement): Promise<void> {
  picture.loading = 'eager'
  await picture.decode()
}
