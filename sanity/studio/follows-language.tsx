import { useEffect } from 'react'
import type { LayoutProps } from 'sanity'
import type { Language } from '../contract/language.ts'
import { useDeskLanguage } from './use-desk-language.ts'

type Props = LayoutProps & { onLanguage: (language: Language) => void }

/**
 * Studio's layout, which tells the language chosen in its menu: Studio translates its own words,
 * while schemas, actions and structure are ours to translate, by a new configuration.
 */
export function FollowsLanguage({ onLanguage, ...props }: Props) {
  const language = useDeskLanguage()
  useEffect(() => onLanguage(language), [language, onLanguage])
  return props.renderDefault(props)
}
