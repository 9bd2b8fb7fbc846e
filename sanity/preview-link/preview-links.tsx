// The links of one document: make one, copy it while it is known, see when each ends, revoke it.
import { CopyIcon } from '@sanity/icons/Copy'
import { Button, Card, Flex, Select, Stack, Text, TextInput } from '@sanity/ui'
import { useToast } from '@sanity/ui/toast'
import { useCallback, useEffect, useState } from 'react'
import { type SanityDocument, useClient, useCurrentUser } from 'sanity'
import { pathTo, previewPlace } from '#lib/i18n/paths.ts'
import { API_VERSION } from '../api-version.ts'
import { LANGUAGES, type Language, language } from '../contract/language.ts'
import type { Say } from '../studio/desk-language.ts'
import { LIFETIMES, newSecret, type PreviewLink, previewLinks } from './link.ts'
import { LinkRow } from './link-row.tsx'
import { previewLinkFields } from './projection.ts'
import { stored } from './stored.ts'

type Props = { documentId: string; document: SanityDocument | null; say: Say }

export function PreviewLinks({ documentId, document, say }: Props) {
  const client = useClient({ apiVersion: API_VERSION })
  const user = useCurrentUser()
  const toast = useToast()
  const [list, setList] = useState<PreviewLink[]>([])
  const [hours, setHours] = useState<number>(24)
  // A release has a language; what has texts in both is shown in the one that is chosen here.
  const own = language.safeParse(document?.language).data
  const [chosen, setChosen] = useState<Language>(own ?? 'es')
  const [made, setMade] = useState<string>()

  const load = useCallback(async () => {
    const raw = await client.fetch<unknown>(
      `*[_type == "previewLink" && documentId == $documentId] | order(_createdAt desc){
        ${previewLinkFields}
      }`,
      { documentId, now: new Date().toISOString() },
      { perspective: 'raw' },
    )
    setList(previewLinks(raw))
  }, [client, documentId])

  /** What the lake refuses, a viewer's link for example, is told. */
  const attempt = useCallback(
    async (work: () => Promise<unknown>) => {
      try {
        await work()
        await load()
      } catch (error) {
        toast.push({
          status: 'error',
          title: say('No se pudo', 'It did not work'),
          description: error instanceof Error ? error.message : String(error),
        })
      }
    },
    [load, say, toast],
  )

  useEffect(() => void attempt(async () => {}), [attempt])

  const make = () =>
    attempt(async () => {
      const secret = newSecret()
      await client.create(stored({ secret, documentId, hours, createdBy: user?.name }))
      setMade(new URL(pathTo(chosen, previewPlace(secret)), location.origin).href)
    })
  const copy = async (url: string) => {
    await navigator.clipboard.writeText(url)
    toast.push({ status: 'success', title: say('Enlace copiado', 'Link copied') })
  }

  return (
    <Stack gap={4}>
      <Text size={1} muted>
        {say(
          'Quien tenga el enlace ve este documento sin cuenta, hasta que venza, se anule o el documento sea público.',
          'Whoever has the link sees this document without an account, until it expires, is revoked, or the document is public.',
        )}
      </Text>
      <Flex gap={2} align="center">
        <Select
          aria-label={say('Duración', 'Lifetime')}
          value={hours}
          onChange={({ currentTarget }) => setHours(Number(currentTarget.value))}
        >
          {LIFETIMES.map((count) => (
            <option key={count} value={count}>
              {lifetime(count, say)}
            </option>
          ))}
        </Select>
        {!own && (
          <Select
            aria-label={say('Idioma', 'Language')}
            value={chosen}
            onChange={({ currentTarget }) => setChosen(language.parse(currentTarget.value))}
          >
            {LANGUAGES.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        )}
        <Button tone="primary" text={say('Crear enlace', 'Make a link')} onClick={make} />
      </Flex>
      {made && (
        <Card padding={3} radius={2} tone="positive" border>
          <Stack gap={3}>
            <Flex gap={2}>
              <Stack flex={1}>
                <TextInput readOnly value={made} data-testid="preview-link" />
              </Stack>
              <Button icon={CopyIcon} text={say('Copiar', 'Copy')} onClick={() => copy(made)} />
            </Flex>
            <Text size={1}>
              {say(
                'Copiar ahora: el enlace no se guarda y no se puede ver de nuevo.',
                'Copy it now: it is not kept and cannot be shown again.',
              )}
            </Text>
          </Stack>
        </Card>
      )}
      <Stack gap={2}>
        {list.map((link) => (
          <LinkRow
            key={link._id}
            link={link}
            say={say}
            onRevoke={() => attempt(() => client.delete(link._id))}
          />
        ))}
      </Stack>
    </Stack>
  )
}

function lifetime(hours: number, say: Say): string {
  if (hours < 24) return say('1 hora', '1 hour')
  if (hours === 168) return say('1 semana', '1 week')
  return hours === 24 ? say('1 día', '1 day') : `${hours / 24} ${say('días', 'days')}`
}
