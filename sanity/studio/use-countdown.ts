import { useEffect, useState } from 'react'
import { nextChange } from './desk/time-left.ts'

/** The time, anew as often as the time left until a moment changes, and at the moment itself. */
export function useCountdown(until: Date | undefined): Date {
  const [now, setNow] = useState(() => new Date())
  const moment = until?.getTime()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      const at = new Date()
      const next = nextChange(at, moment === undefined ? [] : [new Date(moment)])
      timer = setTimeout(tick, next.getTime() - at.getTime())
    }
    const tick = () => {
      setNow(new Date())
      wait()
    }
    wait()
    return () => clearTimeout(timer)
  }, [moment])
  return now
}
