'use client'

import { useEffect } from 'react'

type Props = { label: string; name: string; className: string }

/** Opens the print dialog, and writes the day of printing where the page asks for it. */
export function PrintButton({ label, name, className }: Props) {
  useEffect(() => {
    window.addEventListener('beforeprint', dateThePrint)
    return () => window.removeEventListener('beforeprint', dateThePrint)
  }, [])
  return (
    <button type="button" aria-label={name} className={className} onClick={() => window.print()}>
      {label}
    </button>
  )
}

function dateThePrint() {
  const { lang } = document.documentElement
  const today = new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(new Date())
  for (const place of document.querySelectorAll<HTMLElement>('[data-printed]')) {
    place.textContent = `${place.dataset.printed} ${today}`
  }
}
