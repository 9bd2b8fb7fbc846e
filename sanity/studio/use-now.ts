import { useEffect, useReducer } from 'react'

/** Often enough for what is offered or refused as a time comes; an act looks at the clock itself. */
export const CLOCK_MS = 5000

/**
 * The time, at each rendering: what a document says of a moment that has just come must not be held
 * against an older one. It is rendered anew each `every` milliseconds.
 */
export function useNow(every: number): Date {
  const [, tick] = useReducer((ticks: number) => ticks + 1, 0)
  useEffect(() => {
    const clock = setInterval(tick, every)
    return () => clearInterval(clock)
  }, [every])
  return new Date()
}
