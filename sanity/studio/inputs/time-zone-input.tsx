// A time zone is chosen by its name in the IANA database, which nobody knows by heart.
import { Autocomplete } from '@sanity/ui/autocomplete'
import { type StringInputProps, set, unset } from 'sanity'

const ZONES = Intl.supportedValuesOf('timeZone').map((value) => ({ value }))

/** "guay" and "new york" find America/Guayaquil and America/New_York. */
const finds = (query: string, { value }: { value: string }) =>
  value.toLowerCase().replaceAll('_', ' ').includes(query.trim().toLowerCase().replaceAll('_', ' '))

export function TimeZoneInput({ elementProps, value, readOnly, onChange }: StringInputProps) {
  const { id, ref, onBlur, onFocus } = elementProps
  return (
    <Autocomplete
      id={id}
      ref={ref}
      aria-describedby={elementProps['aria-describedby']}
      options={ZONES}
      filterOption={finds}
      value={value ?? ''}
      readOnly={readOnly ?? false}
      openButton
      placeholder="America/Guayaquil"
      onBlur={onBlur}
      onFocus={onFocus}
      onChange={(zone) => onChange(zone ? set(zone) : unset())}
    />
  )
}
