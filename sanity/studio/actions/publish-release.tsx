// Studio's own Publish, for releases: it knows about embargoes, corrections and approval.
import type {
  DocumentActionComponent,
  DocumentActionDescription,
  DocumentActionProps,
} from 'sanity'
import { publishRefusal } from '../../release/approval.ts'
import { type Publication, publicationOf } from '../../release/publication.ts'
import { timeRefusal } from '../../release/timing.ts'
import { useNow } from '../use-now.ts'
import { useSettings } from '../use-settings.ts'
import type { DeskTools } from './desk-tools.ts'
import { shortMoment } from './moment-words.ts'
import { PublishQuestion } from './publish-question.tsx'
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
  const publishing = usePublishing(props, tools)
  // A time may pass while the document is open and nobody types.
  const now = useNow(5000)
  if (!description || !draft || version) return description

  const publication = publicationOf(draft, published, now)
  const refusal =
    impossible(publication, tools) ??
    timeRefusal(draft, now, tools.say) ??
    publishRefusal(draft, settings, tools.say)
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

/** Why a release cannot be published with the times it has. */
function impossible({ kind }: Publication, { say }: DeskTools): string | undefined {
  if (kind === 'timeless') {
    return say('Su hora no es válida.', 'Its time is not valid.')
  }
  if (kind === 'hides') {
    return say(
      'Ya es público: una hora futura lo quitaría de la vista. Para eso está «Retirar».',
      'It is public already: a time to come would hide it. “Withdraw” is for that.',
    )
  }
  return undefined
}
