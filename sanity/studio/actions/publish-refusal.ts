// Why a release may not be published as it is now. Asked for the button, and again at the act itself:
// between the two somebody may write, and a time may pass.
import type { SanityDocument } from 'sanity'
import { publishRefusal } from '../../release/approval.ts'
import { publicationOf } from '../../release/publication.ts'
import { timeRefusal } from '../../release/timing.ts'
import type { Say } from '../desk-language.ts'
import type { DeskSettings } from '../use-settings.ts'

type Release = {
  draft: SanityDocument
  published: SanityDocument | null
  /** Undefined while they are not known. */
  settings: DeskSettings | undefined
}

/** In the words of the desk; undefined when it may. */
export function refusalOf(
  { draft, published, settings }: Release,
  now: Date,
  say: Say,
): string | undefined {
  return (
    impossible(publicationOf(draft, published, now).kind, say) ??
    timeRefusal(draft, now, say) ??
    publishRefusal(draft, settings, say)
  )
}

/** Why a release cannot be published with the times it has. */
function impossible(kind: ReturnType<typeof publicationOf>['kind'], say: Say): string | undefined {
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
