// The header's menu of language versions: make the missing ones, open the others.
import { AddIcon } from '@sanity/icons/Add'
import { CheckmarkIcon } from '@sanity/icons/Checkmark'
import { SplitVerticalIcon } from '@sanity/icons/SplitVertical'
import { TranslateIcon } from '@sanity/icons/Translate'
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'
import { Button } from '@sanity/ui'
import { Menu, MenuButton, MenuItem } from '@sanity/ui/menu'
import { useToast } from '@sanity/ui/toast'
import { useState } from 'react'
import { useClient } from 'sanity'
import { useDocumentPane } from 'sanity/structure'
import { API_VERSION } from '../../api-version.ts'
import { LANGUAGES, type Language } from '../../contract/language.ts'
import type { Say } from '../desk-language.ts'
import { createTranslation } from './create.ts'
import { languageName } from './language-names.ts'
import { useOpenVersion } from './use-open-version.ts'
import { useVersions, type Versions } from './use-versions.ts'
import { standingAmong, textOf, type Version } from './versions.ts'

export const translationsMenu = (say: Say) => () => {
  const { documentId } = useDocumentPane()
  return <VersionsMenu id={documentId} say={say} />
}

function VersionsMenu({ id, say }: { id: string; say: Say }) {
  const known = useVersions(id)
  const current = known?.versions.find((version) => version.id === id)
  const outdated = known?.versions.some(
    (version) => standingAmong(version, known.versions).state === 'outOfDate',
  )
  return (
    <MenuButton
      id={`translations-${id}`}
      button={
        <Button
          data-testid="translations-menu"
          disabled={!current}
          icon={TranslateIcon}
          mode="bleed"
          text={say('Idiomas', 'Languages')}
          tone={outdated ? 'caution' : 'default'}
        />
      }
      menu={
        <Menu>
          {known &&
            current &&
            LANGUAGES.map((language) => (
              <LanguageItem
                current={current}
                key={language.id}
                known={known}
                language={language.id}
                say={say}
                title={language.title}
              />
            ))}
        </Menu>
      }
      popover={{ portal: true }}
    />
  )
}

type ItemProps = {
  language: Language
  title: string
  current: Version
  known: Versions
  say: Say
}

function LanguageItem({ language, title, current, known, say }: ItemProps) {
  const client = useClient({ apiVersion: API_VERSION })
  const toast = useToast()
  const open = useOpenVersion()
  const [busy, setBusy] = useState(false)
  const version = known.versions.find((one) => one.language === language)
  const name = languageName(language, say)
  const testId = `translations-${language}`

  if (version?.id === current.id)
    return <MenuItem data-testid={testId} disabled icon={CheckmarkIcon} text={title} />
  if (version) {
    const outdated = standingAmong(version, known.versions).state === 'outOfDate'
    const state = outdated
      ? say('desactualizada', 'out of date')
      : !version.published && say('borrador', 'draft')
    return (
      <MenuItem
        data-testid={testId}
        icon={outdated ? WarningOutlineIcon : SplitVerticalIcon}
        onClick={() => open(version.id)}
        text={[title, state].filter(Boolean).join(' · ')}
        tone={outdated ? 'caution' : 'default'}
      />
    )
  }
  const withdrawn = textOf(current)?.withdrawn !== undefined
  const create = async () => {
    setBusy(true)
    try {
      open(await createTranslation(client, current, language, known))
    } catch (error) {
      toast.push({
        status: 'error',
        title: say(
          `No se pudo crear la versión en ${name}`,
          `The ${name} version could not be made`,
        ),
        description: error instanceof Error ? error.message : String(error),
      })
    } finally {
      setBusy(false)
    }
  }
  return (
    <MenuItem
      data-testid={testId}
      disabled={busy || withdrawn}
      icon={AddIcon}
      onClick={create}
      text={
        withdrawn
          ? say(`${title}: el original está retirado`, `${title}: the original is withdrawn`)
          : say(`Crear la versión en ${name}`, `Make the ${name} version`)
      }
    />
  )
}
