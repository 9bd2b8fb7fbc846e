// The public note of a change: what changed, and why.
import { Stack, Text, TextArea } from '@sanity/ui'
import { useId } from 'react'
import { NOTE_MAX } from '../../release/correction.ts'
import type { Say } from '../desk-language.ts'

type Note = { what: string; why: string }
type Props = { note: Note; onChange: (note: Note) => void; say: Say }

export function NoteFields({ note, onChange, say }: Props) {
  return (
    <Stack gap={4}>
      <Words
        title={say('Qué cambió', 'What changed')}
        hint={say(
          'Se lee en la página, en el idioma del comunicado: «Decía 469 organizaciones; son 496».',
          'Read on the page, in the language of the release: “It said 469 organizations; there are 496”.',
        )}
        value={note.what}
        onChange={(what) => onChange({ ...note, what })}
        max={NOTE_MAX}
        required
      />
      <Words
        title={say('Por qué (opcional)', 'Why (optional)')}
        value={note.why}
        onChange={(why) => onChange({ ...note, why })}
        max={NOTE_MAX}
      />
    </Stack>
  )
}

type WordsProps = {
  title: string
  hint?: string
  value: string
  onChange: (value: string) => void
  max: number
  rows?: number
  required?: boolean
}

/** A text that readers will see, with the room that is left. */
export function Words({ title, hint, value, onChange, max, rows = 2, required }: WordsProps) {
  const id = useId()
  return (
    <Stack gap={3}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        {title}
      </Text>
      {hint && (
        <Text id={`${id}-hint`} muted size={1}>
          {hint}
        </Text>
      )}
      <TextArea
        id={id}
        aria-describedby={hint && `${id}-hint`}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        maxLength={max}
        rows={rows}
        aria-required={required}
      />
      <Text align="right" muted size={0}>
        {value.length} / {max}
      </Text>
    </Stack>
  )
}
