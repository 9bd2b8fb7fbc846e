// Whom a journalist calls. What calls the press must say it; an archive cannot know it any more.
import type { ReleaseCheck } from './check.ts'

export const checkContact: ReleaseCheck = (release, { pressOffice }, say) => {
  const { contacts, kind, fromArchive } = release
  if (contacts.length > 0 || pressOffice) return []
  const mustSay = !fromArchive && (kind === 'pressRelease' || kind === 'mediaAdvisory')
  return [
    {
      level: mustSay ? 'error' : 'warning',
      path: ['contacts'],
      message: say(
        'Falta a quién puede llamar la prensa. Agregue un contacto aquí, o los de la oficina de prensa en los ajustes.',
        'Nobody is named whom the press may call. Add a contact here, or the press office’s in the settings.',
      ),
    },
  ]
}
