'use client'

import { NextStudio } from 'next-sanity/studio'
import { useMemo, useState, useSyncExternalStore } from 'react'
import type { Connection } from '#sanity/connection.ts'
import type { Language } from '#sanity/contract/language.ts'
import { studioConfig } from '#sanity/studio/config.ts'

type Props = {
  connection: Connection
  /** The institution's name. */
  title: string
}

/** The real Sanity Studio, for the browser only: on the server it would render nothing. */
export function PressDesk(props: Props) {
  const inBrowser = useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )
  return inBrowser ? <Desk {...props} /> : null
}

/** The language last chosen, so that the desk opens in it at once. */
const CHOSEN = 'newsroom.desk-language'

function Desk({ connection, title }: Props) {
  const [language, setLanguage] = useState<Language>(
    localStorage.getItem(CHOSEN) === 'en' ? 'en' : 'es',
  )
  const config = useMemo(() => {
    const onLanguage = (chosen: Language) => {
      localStorage.setItem(CHOSEN, chosen)
      setLanguage(chosen)
    }
    return studioConfig(connection, { title, language, onLanguage })
  }, [connection, title, language])
  return <NextStudio config={config} />
}

const subscribe = () => () => {}
