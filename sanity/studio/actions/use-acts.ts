// How the desk writes: in one transaction, and only onto the text that the person has seen.
import { ClientError } from '@sanity/client'
import type { SanityDocument } from 'sanity'
import { useClient } from 'sanity'
import type { DeskPatch } from '../../release/publication.ts'
import type { DeskTools } from './desk-tools.ts'

type Seen = { draft: SanityDocument; published: SanityDocument | null }

/** All reject with an Error in the desk's words when somebody was faster, or the lake refuses. */
export function useActs(id: string, { say, apiVersion }: DeskTools) {
  const client = useClient({ apiVersion })
  const told = async (done: Promise<unknown>) => {
    try {
      await done
    } catch (error) {
      throw inDeskWords(error, say)
    }
  }
  return {
    /** Publishes the draft, with what the desk notes in it. */
    publish: ({ draft, published }: Seen, patch: DeskPatch) =>
      told(
        client.action([
          {
            actionType: 'sanity.action.document.edit',
            draftId: draft._id,
            publishedId: id,
            patch: { ...patch, ifRevisionID: draft._rev },
          },
          {
            actionType: 'sanity.action.document.publish',
            draftId: draft._id,
            publishedId: id,
            ...(published && { ifPublishedRevisionId: published._rev }),
          },
        ]),
      ),
    /** Notes something in the draft, on its way to publication. */
    note: (draft: SanityDocument, patch: DeskPatch) =>
      told(
        client
          .transaction()
          .patch(draft._id, { ...patch, ifRevisionID: draft._rev })
          .commit(),
      ),
    /** What is published is a draft again, and has never appeared; a draft that is there stays. */
    callOff: () =>
      told(
        client.action([
          {
            actionType: 'sanity.action.document.unpublish',
            draftId: `drafts.${id}`,
            publishedId: id,
          },
          {
            actionType: 'sanity.action.document.edit',
            draftId: `drafts.${id}`,
            publishedId: id,
            patch: { unset: ['publishedAt'] },
          },
        ]),
      ),
    /**
     * Writes into the published document and, so that the next Publish does not undo it, into its
     * draft; what else the draft changes stays unpublished.
     */
    write: (
      published: SanityDocument,
      patch: DeskPatch,
      draft?: Seen['draft'] | null,
      ofDraft = patch,
    ) => {
      const change = client.transaction().patch(id, { ...patch, ifRevisionID: published._rev })
      return told((draft ? change.patch(draft._id, ofDraft) : change).commit())
    },
  }
}

function inDeskWords(error: unknown, say: DeskTools['say']): Error {
  if (error instanceof ClientError && error.statusCode === 409) {
    return new Error(
      say(
        'Alguien cambió el documento entretanto. No se hizo nada: revise el cambio y vuelva a intentarlo.',
        'Somebody changed the document meanwhile. Nothing was done: look at the change and try again.',
      ),
      { cause: error },
    )
  }
  const reason = error instanceof Error ? error.message : String(error)
  return new Error(say(`No se hizo nada. ${reason}`, `Nothing was done. ${reason}`), {
    cause: error,
  })
}
