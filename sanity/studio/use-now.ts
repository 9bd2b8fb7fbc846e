import { useEffect, useState } from 'react'

/** Often enough for what is offered or refused as a time comes; an act looks at the clock itself. */
export const CLOCK_MS = 5000

/** The time, anew each `every` milliseconds. */
export function useNow(every: number): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const clock = setInterval(() => setNow(new Date()), every)
    return () => clearInterval(clock)
  }, [every])
  return now
}
