// An acronym beside a name that is not its organization's.
import { type Named, wrongAcronyms } from '../../organization/acronyms.ts'
import type { ReleaseCheck } from './check.ts'
import { passages } from './passages.ts'

export const checkAcronyms: ReleaseCheck = (release, { organizations }, say) =>
  passages(release).flatMap(({ text, path }) =>
    wrongAcronyms(text, organizations).map(({ kind, words, acronym, organization }) => {
      const right = rightName(organization, release.language)
      const message =
        kind === 'name'
          ? say(
              `Dice «${words} (${acronym})», pero ${acronym} es «${right}». Corrija el nombre o la sigla.`,
              `It says “${words} (${acronym})”, but ${acronym} is “${right}”. Correct the name or the acronym.`,
            )
          : say(
              `Dice «${words} (${acronym})», pero su sigla es ${organization.acronym}. Corrija el nombre o la sigla.`,
              `It says “${words} (${acronym})”, but its acronym is ${organization.acronym}. Correct the name or the acronym.`,
            )
      return { level: 'warning' as const, path, message }
    }),
  )

const rightName = ({ name, acronym }: Named, language: 'es' | 'en') =>
  name[language] || name.es || name.en || acronym || ''
