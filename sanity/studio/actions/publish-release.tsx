// Studio's own Publish, for releases: it knows about embargoes, corrections and approval.
import type {
  DocumentActionComponent,
  DocumentActionDescription,
  DocumentActionProps,
} from 'sanity'
import { type Publication, publicationOf } from '../../release/publication.ts'
import { CLOCK_MS, useNow } from '../use-now.ts'
import { useSettings } from '../use-settings.ts'
import type { DeskTools } from './desk-tools.ts'
import { shortMoment } from './moment-words.ts'
import { PublishQuestion } from './publish-question.tsx'
import { refusalOf } from './publish-refusal.ts'
import { usePublishing } from './use-publishing.ts'

/** Wraps Studio's action: its permissions, its checks and its keys stay. */
export function usePublishRelease(
  props: DocumentActionProps,
  tools: DeskTools,
  studios: DocumentActionComponent,
): DocumentActionDescription | null {
  const { draft, published, version } = props
  const description = studios(props)
  const settings = useSettings()
  const publishing = usePublishing(props, settings, tools)
  // A time may pass while the document is open and nobody types.
  const now = useNow(CLOCK_MS)
  if (!description || !draft || version) return description

  const publication = publicationOf(draft, published, now)
  const refusal = refusalOf({ draft, published, settings }, now, tools.say)
  const { asked, press, waiting } = publishing
  const timeZone = settings?.timeZone ?? 'UTC'
  return {
    ...description,
    ...(refusal && { disabled: true, title: description.title || refusal }),
    ...(waiting && { disabled: true }),
    label: label(publication, description, tools, timeZone),
    onHandle: press,
    dialog: asked && {
      type: 'custom',
      component: (
        <PublishQuestion
          publishing={publishing}
          draft={draft}
          published={published}
          timeZone={timeZone}
          tools={tools}
        />
      ),
    },
  }
}

function label(
  publication: Publication,
  { label: studios }: DocumentActionDescription,
  { say, language }: DeskTools,
  timeZone: string,
): string {
  const at =
    publication.kind === 'scheduled'
      ? publication.at
      : publication.kind === 'earlier' && publication.to > new Date()
        ? publication.to
        : undefined
  if (!at) return studios
  const moment = shortMoment(at, language, timeZone)
  return say(`Publicar para el ${moment}`, `Publish for ${moment}`)
}
