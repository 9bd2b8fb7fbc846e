import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { MinisterName } from '#sanity/minister/contract.ts'
import { officesOn } from '#sanity/minister/offices.ts'
import { Text } from '../site/text.tsx'

type Props = { minister: MinisterName; day: string; locale: Language }

/** The roles that a minister held on a day, and no word where that is not known. */
export function Roles({ minister, day, locale }: Props) {
  return officesOn(minister.appointments, day).map(({ _key, role }) => (
    <p key={_key} className="text-quiet">
      <Text value={inLanguage(role, locale)} locale={locale} />
    </p>
  ))
}
