// A time zone is stored by its name in the IANA database, which nobody knows by heart.
import { Card, Text } from '@sanity/ui'
import { Autocomplete } from '@sanity/ui/autocomplete'
import { useMemo } from 'react'
import { type StringInputProps, set, unset } from 'sanity'
import { sayIn } from '../desk-language.ts'
import { useDeskLanguage } from '../use-desk-language.ts'
import { isFound, zones } from './zones.ts'

/** Looked for by a place or by what people call it: "Quito", "hora de Nueva York". */
export function TimeZoneInput({ elementProps, value, readOnly, onChange }: StringInputProps) {
  const language = useDeskLanguage()
  const say = sayIn(language)
  const options = useMemo(() => zones(new Date().toISOString().slice(0, 10), language), [language])
  const { id, ref, onBlur, onFocus } = elementProps
  return (
    <Autocomplete
      id={id}
      ref={ref}
      aria-describedby={elementProps['aria-describedby']}
      options={options}
      filterOption={(query, option) => isFound(option, query)}
      renderValue={(zone, option) => option?.title ?? zone}
      renderOption={({ title }) => (
        <Card as="button" padding={3}>
          <Text size={1}>{title}</Text>
        </Card>
      )}
      value={value ?? ''}
      readOnly={readOnly ?? false}
      openButton
      placeholder={say('Busque una ciudad: Quito…', 'Search for a city: New York…')}
      onBlur={onBlur}
      onFocus={onFocus}
      onChange={(zone) => onChange(zone ? set(zone) : unset())}
    />
  )
}
