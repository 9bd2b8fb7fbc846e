import { useEffect } from 'react'
import { type LayoutProps, useCurrentLocale } from 'sanity'
import type { Language } from '../contract/language.ts'

type Props = LayoutProps & { onLanguage: (language: Language) => void }

/**
 * Studio's layout, which tells the language chosen in its menu: Studio translates its own words,
 * while schemas, actions and structure are ours to translate, by a new configuration.
 */
export function FollowsLanguage({ onLanguage, ...props }: Props) {
  const { id } = useCurrentLocale()
  useEffect(() => onLanguage(id.startsWith('es') ? 'es' : 'en'), [id, onLanguage])
  return props.renderDefault(props)
}
