'use client'

import { NextStudio } from 'next-sanity/studio'
import { useMemo, useSyncExternalStore } from 'react'
import type { Connection } from '#sanity/connection.ts'
import { studioConfig } from '#sanity/studio/config.ts'

/** The real Sanity Studio, for the browser only: on the server it would render nothing. */
export function PressDesk({ connection, title }: { connection: Connection; title: string }) {
  const inBrowser = useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )
  return inBrowser ? <Desk connection={connection} title={title} /> : null
}

function Desk({ connection, title }: { connection: Connection; title: string }) {
  const config = useMemo(() => studioConfig(connection, title), [connection, title])
  return <NextStudio config={config} />
}

const subscribe = () => () => {}
