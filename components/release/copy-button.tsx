'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { copy } from '#lib/share/clipboard.ts'

/** How long the button says what came of it, in milliseconds. */
const TOLD = 5000

export type CopyWords = {
  /** What is seen on the button. */
  label: string
  /** What a reader who does not see its surroundings needs besides, "el texto del comunicado". */
  more?: string
  done: string
  failed: string
}

type Props = CopyWords & {
  className: string
  /** What to copy, of the page around the button or from the server. */
  read: (button: HTMLElement) => string | Promise<string>
  children?: ReactNode
}

/** Copies at a click, and says whether that went well: on the button, and to who listens (WCAG 2.2, 4.1.3). */
export function CopyButton({ label, more, done, failed, className, read }: Props) {
  const [told, setTold] = useState<string>()
  useEffect(() => {
    if (!told) return
    const untell = setTimeout(() => setTold(undefined), TOLD)
    return () => clearTimeout(untell)
  }, [told])

  async function answer(button: HTMLElement) {
    setTold(undefined)
    try {
      await copy(() => read(button))
      setTold(done)
    } catch (error) {
      console.error(error)
      setTold(failed)
    }
  }

  return (
    <>
      <button
        type="button"
        className={className}
        onClick={({ currentTarget }) => answer(currentTarget)}
      >
        {told ?? label}
        {more && !told && <span className="sr-only"> {more}</span>}
      </button>
      <span role="status" className="sr-only">
        {told}
      </span>
    </>
  )
}
