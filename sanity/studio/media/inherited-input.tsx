// A field of a picture that its file answers where it is left empty.
import { Stack, Text } from '@sanity/ui'
import { type StringInputProps, useFormValue } from 'sanity'
import * as z from 'zod'
import { sayIn } from '../desk-language.ts'
import { useDeskLanguage } from '../use-desk-language.ts'
import { useFileRights } from './use-file-rights.ts'

const asset = z.object({ _ref: z.string() })

/** Shows what the file says, which holds until something else is typed. */
export function InheritedInput(props: StringInputProps) {
  const say = sayIn(useDeskLanguage())
  const field = props.path.at(-1) === 'licence' ? 'licence' : 'creditLine'
  const file = asset.safeParse(useFormValue([...props.path.slice(0, -1), 'asset'])).data?._ref
  const rights = useFileRights(file)
  const theirs = rights?.[field]
  const note = theirs
    ? props.value
      ? say(
          `En vez de lo que dice el archivo: «${theirs}»`,
          `Instead of what the file says: “${theirs}”`,
        )
      : say('Lo dice el archivo de la imagen.', 'The picture’s file says so.')
    : rights &&
      !props.value &&
      say(
        'Falta. Puesto en Medios, vale para todos los comunicados.',
        'Missing. Put in Media, it serves every release.',
      )
  return (
    <Stack gap={2}>
      {props.renderDefault({
        ...props,
        elementProps: { ...props.elementProps, placeholder: theirs },
      })}
      {note && (
        <Text muted size={1}>
          {note}
        </Text>
      )}
    </Stack>
  )
}
