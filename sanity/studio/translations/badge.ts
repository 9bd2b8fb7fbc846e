// What the document's header tells of its versions, in a word.
import type { DocumentBadgeComponent } from 'sanity'
import type { Say } from '../desk-language.ts'
import { languageName } from './language-names.ts'
import { useVersions } from './use-versions.ts'
import { missingLanguages, standingAmong } from './versions.ts'

/** A translation that is out of date says so; an original names the languages that are. */
export const translationBadge =
  (say: Say): DocumentBadgeComponent =>
  ({ id }) => {
    const known = useVersions(id)
    const current = known?.versions.find((version) => version.id === id)
    if (!known || !current) return null
    const { versions } = known
    if (standingAmong(current, versions).state === 'outOfDate')
      return {
        label: say('Traducción desactualizada', 'Translation out of date'),
        title: say(
          'El original cambió después de esta traducción.',
          'The original has changed since this translation.',
        ),
        color: 'warning',
      }
    const outdated = versions
      .filter((version) => standingAmong(version, versions).state === 'outOfDate')
      .map(({ language }) => languageName(language, say))
    if (outdated.length > 0)
      return {
        label: say(`Actualizar: ${outdated.join(', ')}`, `To be updated: ${outdated.join(', ')}`),
        title: say(
          'Estas traducciones son de un texto anterior.',
          'These are translations of an earlier text.',
        ),
        color: 'warning',
      }
    const missing = missingLanguages(versions).map((language) => languageName(language, say))
    if (missing.length > 0)
      return {
        label: say(`Falta: ${missing.join(', ')}`, `Missing: ${missing.join(', ')}`),
        title: say('No hay versión en ese idioma.', 'There is no version in that language.'),
      }
    return null
  }
