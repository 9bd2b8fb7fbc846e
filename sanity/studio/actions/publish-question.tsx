// What is asked before a release is published: when it appears, or what kind of change it is.
import { Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import type { SanityDocument } from 'sanity'
import type { Publication } from '../../release/publication.ts'
import { type Answer, ChangeFields } from './change-fields.tsx'
import type { DeskTools } from './desk-tools.ts'
import { fullMoment, spanWords } from './moment-words.ts'
import { Question } from './question.tsx'
import { noteOf, type usePublishing } from './use-publishing.ts'

type Props = {
  publishing: ReturnType<typeof usePublishing>
  draft: SanityDocument
  published: SanityDocument | null
  /** The ministry's. */
  timeZone: string
  tools: DeskTools
}

export function PublishQuestion({ publishing, draft, published, timeZone, tools }: Props) {
  const { asked, confirm, cancel, kept, place } = publishing
  // Not with the action: Studio passes its state on too late for what is typed.
  const [answer, setAnswer] = useState(kept.current)
  const keep = (next: Answer) => {
    kept.current = next
    setAnswer(next)
  }
  if (!asked) return null
  const { publication } = asked
  const early = publication.kind === 'earlier'
  return (
    <Question
      place={place}
      header={header(publication, tools)}
      say={tools.say}
      confirm={
        early ? tools.say('Publicar antes', 'Publish sooner') : tools.say('Publicar', 'Publish')
      }
      tone={early ? 'caution' : 'primary'}
      ready={publication.kind !== 'change' || Boolean(noteOf(answer))}
      onConfirm={() => confirm(answer)}
      onCancel={cancel}
    >
      {publication.kind === 'change' && published ? (
        <ChangeFields
          draft={draft}
          published={published}
          answer={answer}
          onChange={keep}
          tools={tools}
        />
      ) : (
        <Stack gap={3}>
          {sentences(publication, timeZone, tools).map((sentence) => (
            <Text key={sentence} size={1}>
              {sentence}
            </Text>
          ))}
        </Stack>
      )}
    </Question>
  )
}

function sentences(
  publication: Publication,
  timeZone: string,
  { say, language }: DeskTools,
): string[] {
  const when = (at: Date) => fullMoment(at, language, timeZone)
  const span = (from: Date, to: Date) => spanWords(to.getTime() - from.getTime(), language)
  const now = new Date()
  if (publication.kind === 'earlier') {
    const { from, to } = publication
    return [
      say(`Debía aparecer el ${when(from)}.`, `It was to appear on ${when(from)}.`),
      to > now
        ? say(
            `Aparecerá ${span(to, from)} antes: el ${when(to)}.`,
            `It will appear ${span(to, from)} sooner: on ${when(to)}.`,
          )
        : say(
            `Aparecerá ${span(now, from)} antes: ahora mismo.`,
            `It will appear ${span(now, from)} sooner: right now.`,
          ),
      say(
        'Lo que se ha visto no se puede embargar de nuevo.',
        'What has been seen cannot be embargoed again.',
      ),
    ]
  }
  if (publication.kind === 'scheduled') {
    const { at } = publication
    return [
      say(
        `Aparecerá por sí solo el ${when(at)}, dentro de ${span(now, at)}.`,
        `It will appear by itself on ${when(at)}, in ${span(now, at)}.`,
      ),
      say(
        'Hasta entonces no se ve en el sitio, y se puede cambiar o anular.',
        'Until then it is not on the site, and can be changed or called off.',
      ),
    ]
  }
  return [
    say('Es la primera vez que se publica: aparecerá ahora mismo.', 'It will appear right now.'),
  ]
}

function header({ kind }: Publication, { say }: DeskTools): string {
  if (kind === 'change') return say('Publicar el cambio', 'Publish the change')
  if (kind === 'earlier') return say('Aparecerá antes de lo previsto', 'It will appear sooner')
  return say('Publicar con antelación', 'Publish ahead of time')
}
