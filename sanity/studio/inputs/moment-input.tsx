// A moment that a release waits for, as the clocks show it: the ministry's, and that of the place
// where the release is given out.
import { Stack, Text } from '@sanity/ui'
import { type InputProps, useFormValue } from 'sanity'
import { z } from 'zod'
import { moment, timeZone } from '../../contract/text.ts'
import { timeLeft } from '../desk/time-left.ts'
import { type Say, sayIn } from '../desk-language.ts'
import { useCountdown } from '../use-countdown.ts'
import { useDeskLanguage } from '../use-desk-language.ts'
import { useSettings } from '../use-settings.ts'
import { clocks } from './clocks.ts'

/** Typed and shown by the clock of the ministry, whatever zone the browser is in. */
export function MomentInput(props: InputProps) {
  const language = useDeskLanguage()
  const ministrys = useSettings()?.timeZone
  const place = dateline.parse(useFormValue(['dateline']) ?? {})
  const value = moment.safeParse(props.value).data
  return (
    <Stack gap={3}>
      {props.renderDefault(ministrys ? inZone(props, ministrys) : props)}
      {value && ministrys && (
        <Text size={1} muted>
          {clocks(new Date(value), ministrys, place, language)}
          <TimeLeft until={new Date(value)} say={sayIn(language)} />
        </Text>
      )}
    </Stack>
  )
}

/** Half typed, it says nothing. */
const dateline = z.object({
  city: z.string().optional().catch(undefined),
  timeZone: timeZone.optional().catch(undefined),
})

function TimeLeft({ until, say }: { until: Date; say: Say }) {
  const now = useCountdown(until)
  return until > now ? <> · {timeLeft(until, now, say)}</> : null
}

function inZone(props: InputProps, displayTimeZone: string): InputProps {
  const { schemaType } = props
  const options = { ...schemaType.options, displayTimeZone, allowTimeZoneSwitch: false }
  return Object.assign({}, props, { schemaType: { ...schemaType, options } })
}
