import { connection as request } from 'next/server'
import { Suspense } from 'react'
import { getSettings } from '#lib/content/settings.ts'
import { connection } from '#lib/settings.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import { PressDesk } from '../press-desk.tsx'

export default function StudioPage() {
  return (
    <Suspense>
      <Desk />
    </Suspense>
  )
}

/** Where the lake is becomes known when the site starts, not when it is built. */
async function Desk() {
  await request()
  const { ministry } = await getSettings()
  return <PressDesk connection={connection} title={inLanguage(ministry, 'es').text} />
}
