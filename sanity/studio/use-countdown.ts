import { useEffect, useReducer } from 'react'
import { nextChange } from './desk/time-left.ts'

/**
 * The time, at each rendering; it is rendered anew as often as the time left until a moment changes,
 * and at the moment itself.
 */
export function useCountdown(until: Date | undefined): Date {
  const [, tick] = useReducer((ticks: number) => ticks + 1, 0)
  const moment = until?.getTime()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      const at = new Date()
      const next = nextChange(at, moment === undefined ? [] : [new Date(moment)])
      timer = setTimeout(() => {
        tick()
        wait()
      }, next.getTime() - at.getTime())
    }
    wait()
    return () => clearTimeout(timer)
  }, [moment])
  return new Date()
}
