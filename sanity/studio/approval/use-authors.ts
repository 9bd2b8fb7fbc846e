import { useToast } from '@sanity/ui/toast'
import { useEffect, useState } from 'react'
import { type SanityClient, type SanityDocument, useClient } from 'sanity'
import { authorsOf, transactionsIn } from '../../release/authors.ts'
import type { DeskTools } from '../actions/desk-tools.ts'

/**
 * The ids of those who wrote a draft since its last publication. Undefined until the history is read,
 * and when it cannot be: the desk then says so.
 */
export function useAuthors(
  draft: SanityDocument | undefined,
  published: SanityDocument | null,
  { say, apiVersion }: DeskTools,
): ReadonlySet<string> | undefined {
  const client = useClient({ apiVersion })
  const toast = useToast()
  const [read, setRead] = useState<{ of: string; authors: ReadonlySet<string> }>()
  const of = draft && `${draft._id} ${draft._rev}`
  const id = draft?._id
  const since = published?._updatedAt
  useEffect(() => {
    if (!id || !of) return
    const stop = new AbortController()
    authors(client, id, since, stop.signal)
      .then((found) => setRead({ of, authors: found }))
      .catch((error: Error) => {
        if (stop.signal.aborted) return
        toast.push({
          status: 'error',
          title: say('No se pudo leer el historial', 'The history could not be read'),
          description: error.message,
        })
      })
    return () => stop.abort()
  }, [client, id, of, since, say, toast])
  return read && read.of === of ? read.authors : undefined
}

/** The history is newline-delimited JSON, which Sanity's client does not read. */
async function authors(
  client: SanityClient,
  id: string,
  since: string | undefined,
  signal: AbortSignal,
): Promise<Set<string>> {
  const { dataset, token } = client.config()
  const asked = new URLSearchParams({
    includeIdentifiedDocumentsOnly: 'true',
    limit: '1000',
    ...(since && { fromTime: since }),
  })
  const answer = await fetch(
    client.getUrl(`/data/history/${dataset}/transactions/${id}?${asked}`),
    {
      signal,
      ...(token ? { headers: { authorization: `Bearer ${token}` } } : { credentials: 'include' }),
    },
  )
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`)
  return authorsOf(transactionsIn(await answer.text()))
}
