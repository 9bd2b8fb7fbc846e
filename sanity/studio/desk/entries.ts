// The entries of the desk's first pane, and those of the years.
import { ArchiveIcon } from '@sanity/icons/Archive'
import { CalendarIcon } from '@sanity/icons/Calendar'
import { CaseIcon } from '@sanity/icons/Case'
import { ClockIcon } from '@sanity/icons/Clock'
import { CogIcon } from '@sanity/icons/Cog'
import { DocumentTextIcon } from '@sanity/icons/DocumentText'
import { EditIcon } from '@sanity/icons/Edit'
import { EyeOpenIcon } from '@sanity/icons/EyeOpen'
import { LockIcon } from '@sanity/icons/Lock'
import { TagIcon } from '@sanity/icons/Tag'
import { TimelineIcon } from '@sanity/icons/Timeline'
import { TranslateIcon } from '@sanity/icons/Translate'
import { UserIcon } from '@sanity/icons/User'
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'
import { LANGUAGES } from '../../contract/language.ts'
import { SETTINGS_ID } from '../../settings/contract.ts'
import type { Say } from '../desk-language.ts'
import type { Group } from './entry.ts'

/** What needs somebody now first. */
export const deskGroups = (say: Say): Group[] => [
  {
    title: say('Qué requiere atención ahora', 'What needs attention now'),
    entries: [
      { id: 'drafts', title: say('Borradores', 'Drafts'), icon: EditIcon, asks: 'work' },
      {
        id: 'in-review',
        title: say('Esperan aprobación', 'Waiting for approval'),
        icon: EyeOpenIcon,
        asks: 'work',
      },
      {
        id: 'embargoed',
        title: say('Bajo embargo', 'Under embargo'),
        icon: LockIcon,
        asks: 'work',
      },
      { id: 'today', title: say('Salen hoy', 'Going out today'), icon: ClockIcon, asks: 'work' },
      {
        id: 'untranslated',
        title: say('Sin traducción', 'Missing translation'),
        icon: TranslateIcon,
        asks: 'work',
      },
      {
        id: 'failing',
        title: say('Con errores', 'With errors'),
        icon: WarningOutlineIcon,
        asks: 'repair',
      },
    ],
  },
  {
    title: say('Comunicados', 'Releases'),
    entries: [
      ...LANGUAGES.map(({ id, title }) => ({
        id: `releases-${id}`,
        title,
        icon: DocumentTextIcon,
      })),
      { id: 'years', title: say('Por año', 'By year'), icon: TimelineIcon },
      {
        id: 'from-archive',
        title: say('Del archivo, sin publicar', 'From the archive, not published'),
        icon: ArchiveIcon,
      },
    ],
  },
  {
    title: say('Agenda y personas', 'Events and people'),
    entries: [
      {
        id: 'events-upcoming',
        title: say('Próximos eventos', 'Upcoming events'),
        icon: CalendarIcon,
      },
      { id: 'events-past', title: say('Eventos pasados', 'Past events'), icon: CalendarIcon },
      { id: 'minister', title: say('Ministras y ministros', 'Ministers'), icon: UserIcon },
      { id: 'organization', title: say('Organizaciones', 'Organizations'), icon: CaseIcon },
      { id: 'topic', title: say('Temas', 'Topics'), icon: TagIcon },
      { id: SETTINGS_ID, title: say('Ajustes', 'Settings'), icon: CogIcon },
    ],
  },
]

/** Years of each language, of counts by `es-2026`; those with no release are left out. */
export function yearGroups(counts: Record<string, number>): Group[] {
  return LANGUAGES.map(({ id: language, title }) => ({
    title,
    entries: Object.entries(counts)
      .filter(([id, count]) => id.startsWith(`${language}-`) && count > 0)
      .map(([id]) => ({ id, title: id.slice(language.length + 1), icon: TimelineIcon })),
  })).filter(({ entries }) => entries.length > 0)
}
