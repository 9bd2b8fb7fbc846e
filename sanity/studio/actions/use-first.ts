// Studio renders the dialog of its first action twice when it was opened by its keys. Once is enough.
import { type RefObject, useId, useLayoutEffect, useState } from 'react'

/** Whether the component is the first of those that share `place`. */
export function useFirst(place: RefObject<string | null>): boolean {
  const id = useId()
  const [first, setFirst] = useState(false)
  useLayoutEffect(() => {
    if (place.current && place.current !== id) return
    place.current = id
    setFirst(true)
    return () => {
      place.current = null
    }
  }, [place, id])
  return first
}
