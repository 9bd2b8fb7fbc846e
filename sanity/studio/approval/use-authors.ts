import { useToast } from '@sanity/ui/toast'
import { useEffect, useState } from 'react'
import { type SanityClient, type SanityDocument, useClient } from 'sanity'
import type { Authors } from '../../release/approval.ts'
import { authorsOf, historyOfDraft } from '../../release/authors.ts'
import type { DeskTools } from '../actions/desk-tools.ts'

/** Those who wrote a draft since it was last published. Nothing is asked without a draft. */
export function useAuthors(
  draft: SanityDocument | undefined,
  { say, apiVersion }: DeskTools,
): Authors | 'reading' | 'failed' {
  const client = useClient({ apiVersion })
  const toast = useToast()
  const [read, setRead] = useState<{ of: string; authors: Authors | 'failed' }>()
  const of = draft && `${draft._id} ${draft._rev}`
  const id = draft?._id
  useEffect(() => {
    if (!id || !of) return
    const stop = new AbortController()
    authorsIn(client, id, stop.signal)
      .then((authors) => setRead({ of, authors }))
      .catch((error: Error) => {
        if (stop.signal.aborted) return
        setRead({ of, authors: 'failed' })
        toast.push({
          status: 'error',
          title: say('No se pudo leer el historial', 'The history could not be read'),
          description: error.message,
        })
      })
    return () => stop.abort()
  }, [client, id, of, say, toast])
  return read && read.of === of ? read.authors : 'reading'
}

/** The history is newline-delimited JSON, which Sanity's client does not read. */
async function authorsIn(client: SanityClient, id: string, signal: AbortSignal): Promise<Authors> {
  const { dataset, token } = client.config()
  const address = client.getUrl(`/data/history/${dataset}/transactions/${id}`)
  const ask = async (parameters: Record<string, string>) => {
    const answer = await fetch(`${address}?${new URLSearchParams(parameters)}`, {
      signal,
      ...(token ? { headers: { authorization: `Bearer ${token}` } } : { credentials: 'include' }),
    })
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`)
    return answer.text()
  }
  return authorsOf(await historyOfDraft(ask))
}
