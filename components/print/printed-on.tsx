'use client'

import { useEffect, useRef } from 'react'

/** The day of printing, by the reader's own clock: written when the page is about to be printed. */
export function PrintedOn({ label }: { label: string }) {
  const place = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const write = () => {
      const { lang } = document.documentElement
      const today = new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(new Date())
      if (place.current) place.current.textContent = `${label} ${today}`
    }
    window.addEventListener('beforeprint', write)
    return () => window.removeEventListener('beforeprint', write)
  }, [label])
  return <p ref={place} data-part="printed" />
}
