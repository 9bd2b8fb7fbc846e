// A press on Publish waits until what was typed is stored and checked, as Studio's own does.
import { useEffect, useEffectEvent, useState } from 'react'
import { type DocumentActionProps, useSyncState, useValidationStatus } from 'sanity'

type Watched = Pick<DocumentActionProps, 'id' | 'type' | 'draft' | 'published'>

/** Calls `act` once after each press, when the document is stored and has no errors. */
export function useWhenSettled({ id, type, draft, published }: Watched, act: () => void) {
  const shown = draft ?? published
  const { isSyncing } = useSyncState(id, type)
  const { isValidating, revision, validation } = useValidationStatus(shown?._id ?? id, type, true)
  const [waiting, setWaiting] = useState(false)
  const settled = !isSyncing && !isValidating && revision === shown?._rev
  const holds = !validation.some(({ level }) => level === 'error')
  const onSettled = useEffectEvent(() => {
    setWaiting(false)
    // With errors Studio's button is off by now, and says why.
    if (holds) act()
  })
  useEffect(() => {
    if (waiting && settled) onSettled()
  }, [waiting, settled])
  return { waiting, press: () => setWaiting(true) }
}
