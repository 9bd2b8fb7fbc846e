// Asks what kind of change is made to a release that readers have seen.

import { Box, Card, Flex, Radio, Stack, Text } from '@sanity/ui'
import { useId, useMemo } from 'react'
import { REGION } from '../../contract/language.ts'
import { changedParts, doubtsOfTypo } from '../../release/changes.ts'
import type { Words as Said } from '../choices.ts'
import { DOUBT_WORDS, PART_WORDS } from './change-words.ts'
import type { DeskTools } from './desk-tools.ts'
import { NoteFields } from './note-fields.tsx'

/** As filled in so far; nothing is chosen for the editor. */
export type Answer = { kind?: keyof typeof KINDS; what: string; why: string }

const KINDS = {
  typo: {
    title: ['Errata', 'Typo'],
    hint: ['Ortografía o erratas. Sin nota pública.', 'Spelling. No public note.'],
  },
  correction: {
    title: ['Corrección', 'Correction'],
    hint: [
      'Algo era erróneo. Lleva una nota pública.',
      'Something was wrong. A public note says what.',
    ],
  },
  update: {
    title: ['Actualización', 'Update'],
    hint: ['Hay algo nuevo. Lleva una nota pública.', 'There is news. A public note says what.'],
  },
} satisfies Record<string, { title: Said; hint: Said }>

type Props = {
  draft: object
  published: object
  answer: Answer
  onChange: (answer: Answer) => void
  tools: DeskTools
}

export function ChangeFields({
  draft,
  published,
  answer,
  onChange,
  tools: { say, language },
}: Props) {
  const name = useId()
  const list = (words: Said[]) =>
    new Intl.ListFormat(REGION[language]).format(words.map((one) => say(...one)))
  // The note is typed below: its keys must not have two whole texts compared anew.
  const [parts, doubts] = useMemo(
    () => [
      changedParts(draft, published).map((part) => PART_WORDS[part]),
      doubtsOfTypo(draft, published).map((doubt) => DOUBT_WORDS[doubt]),
    ],
    [draft, published],
  )
  return (
    <Stack gap={4}>
      <Text size={1}>
        {parts.length > 0
          ? say(
              `Este comunicado ya es público. Cambia: ${list(parts)}.`,
              `This release is public already. Changed: ${list(parts)}.`,
            )
          : say(
              'Este comunicado ya es público. No cambia nada de lo que se lee.',
              'This release is public already. Nothing that is read changes.',
            )}
      </Text>
      <Stack gap={4} role="radiogroup" aria-labelledby={`${name}-title`}>
        <Text id={`${name}-title`} size={1} weight="medium">
          {say('¿Qué clase de cambio es?', 'What kind of change is it?')}
        </Text>
        {kinds.map((kind) => (
          <Flex key={kind} as="label" gap={3} align="flex-start">
            <Radio
              name={name}
              value={kind}
              checked={answer.kind === kind}
              onChange={() => onChange({ ...answer, kind })}
            />
            <Box flex={1}>
              <Stack gap={2}>
                <Text size={1} weight="medium">
                  {say(...KINDS[kind].title)}
                </Text>
                <Text muted size={1}>
                  {say(...KINDS[kind].hint)}
                </Text>
              </Stack>
            </Box>
          </Flex>
        ))}
      </Stack>
      {answer.kind === 'typo' && doubts.length > 0 && (
        <Card padding={3} radius={2} tone="caution" role="status">
          <Text size={1}>
            {say(
              `Cambia más que la ortografía: ${list(doubts)}. Quien ya lo leyó debería saberlo: conviene una corrección o una actualización.`,
              `More than spelling changes: ${list(doubts)}. Readers should be told: make it a correction or an update.`,
            )}
          </Text>
        </Card>
      )}
      {answer.kind && answer.kind !== 'typo' && (
        <NoteFields note={answer} onChange={(note) => onChange({ ...answer, ...note })} say={say} />
      )}
    </Stack>
  )
}

const kinds = ['typo', 'correction', 'update'] as const
