import type { InputProps } from 'sanity'
import { isStringInputProps } from 'sanity'
import { TIME_FIELDS } from '../../release/timing.ts'
import { InheritedInput } from '../media/inherited-input.tsx'
import { ColourInput } from './colour-input.tsx'
import { MomentInput } from './moment-input.tsx'
import { TimeZoneInput } from './time-zone-input.tsx'

/** The desk's own inputs, by the name of the field; Studio's for all others. */
export function DeskInput(props: InputProps) {
  const field = props.path.at(-1)
  if (field === 'timeZone' && isStringInputProps(props)) return <TimeZoneInput {...props} />
  if (field === 'accent' && isStringInputProps(props)) return <ColourInput {...props} />
  const isRight = field === 'credit' || field === 'licence'
  if (isRight && isStringInputProps(props)) return <InheritedInput {...props} />
  if (TIME_FIELDS.some((name) => name === field)) return <MomentInput {...props} />
  return props.renderDefault(props)
}
