import { useEffect, useState } from 'react'
import type { Observable } from 'rxjs'
import { map, shareReplay, switchMap } from 'rxjs'
import { type DocumentStore, useDocumentStore } from 'sanity'
import { API_VERSION } from '../../api-version.ts'
import { documents, idsOf, type Metadata, metadata, type Version, versionsOf } from './versions.ts'

/** Of the versions of a text; `metadata` null where nothing ties them yet. */
export type Versions = { metadata: Metadata; versions: Version[] }

/** The versions of the text that a release (its published id) is one of, as they change. */
export function useVersions(id: string): Versions | undefined {
  const store = useDocumentStore()
  const [known, setKnown] = useState<Versions & { of: string }>()
  useEffect(() => {
    const watched = watch(store, id).subscribe((found) => setKnown({ ...found, of: id }))
    return () => watched.unsubscribe()
  }, [store, id])
  return known?.of === id ? known : undefined
}

const OPTIONS = { apiVersion: API_VERSION, perspective: 'raw' as const }
const TIE = '*[_type == "translation.metadata" && references($id)]'

/** Badge, banner, menu and action of one pane look at the same; they ask once. */
const watched = new WeakMap<DocumentStore, Map<string, Observable<Versions>>>()

function watch(store: DocumentStore, id: string): Observable<Versions> {
  const known = watched.get(store) ?? new Map<string, Observable<Versions>>()
  watched.set(store, known)
  const running = known.get(id)
  if (running) return running
  const started = store
    .listenQuery({ fetch: `${TIE}[0]{ _id, translations }`, listen: TIE }, { id }, OPTIONS)
    .pipe(
      map((found) => metadata.parse(found)),
      switchMap((tied) => {
        const ids = idsOf(id, tied)
        return store
          .listenQuery(
            '*[_id in $ids]',
            { ids: ids.flatMap((one) => [one, `drafts.${one}`]) },
            OPTIONS,
          )
          .pipe(
            map((found) => ({ metadata: tied, versions: versionsOf(ids, documents.parse(found)) })),
          )
      }),
      shareReplay({ bufferSize: 1, refCount: true }),
    )
  known.set(id, started)
  return started
}
