import { CloseIcon } from '@sanity/icons/Close'
import { Button, Flex, Stack, TextInput } from '@sanity/ui'
import { useState } from 'react'
import { useController } from 'react-hook-form'
import type { Say } from '../desk-language.ts'
import type { FileDetailsProps } from './file-details.tsx'

type Props = Pick<FileDetailsProps, 'control' | 'allTagOptions' | 'handleCreateTag'> & {
  id: string
  say: Say
}

/** The tags of a file: one that there is, or a new one, by Enter. */
export function TagsInput({ control, allTagOptions, handleCreateTag, id, say }: Props) {
  const { field } = useController({ control, name: 'opt.media.tags' })
  const [typed, setTyped] = useState('')
  const tags = field.value ?? []
  const add = () => {
    const label = typed.trim()
    setTyped('')
    if (!label || tags.some((tag) => tag.label === label)) return
    const known = allTagOptions.find((tag) => tag.label === label)
    if (known) field.onChange([...tags, known])
    else handleCreateTag(label)
  }
  return (
    <Stack gap={2}>
      {tags.length > 0 && (
        <Flex gap={1} wrap="wrap">
          {tags.map((tag) => (
            <Button
              fontSize={1}
              iconRight={CloseIcon}
              key={tag.value}
              mode="ghost"
              onClick={() => field.onChange(tags.filter(({ value }) => value !== tag.value))}
              padding={2}
              text={tag.label}
              title={say('Quitar', 'Remove')}
              type="button"
            />
          ))}
        </Flex>
      )}
      <TextInput
        id={id}
        list={`${id}-known`}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          add()
        }}
        placeholder={say('Escribir y pulsar Intro', 'Type and press Enter')}
        value={typed}
      />
      <datalist id={`${id}-known`}>
        {allTagOptions.map(({ label, value }) => (
          <option key={value} value={label} />
        ))}
      </datalist>
    </Stack>
  )
}
