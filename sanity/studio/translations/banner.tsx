// On top of a translation's form: of which text it is, whether that has changed, and the way there.
import { SplitVerticalIcon } from '@sanity/icons/SplitVertical'
import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { type InputProps, useDateTimeFormat, useFormValue, useSchema } from 'sanity'
import { publishedId } from '../../published-id.ts'
import type { Say } from '../desk-language.ts'
import { titlesInForm } from './titles-in-form.ts'
import { useOpenVersion } from './use-open-version.ts'
import { useVersions } from './use-versions.ts'
import { originalAmong, standingAmong, textOf } from './versions.ts'

/** The form of a release with the banner above it; every other input as it is. */
export const withBanner = (say: Say) => (props: InputProps) => {
  if (props.id !== 'root' || props.schemaType.name !== 'release') return props.renderDefault(props)
  return (
    <Stack gap={5}>
      <Banner say={say} />
      {props.renderDefault(props)}
    </Stack>
  )
}

function Banner({ say }: { say: Say }) {
  const stored = useFormValue(['_id'])
  const id = typeof stored === 'string' ? publishedId(stored) : ''
  const known = useVersions(id)
  const schema = useSchema()
  const moment = useDateTimeFormat({ dateStyle: 'long', timeStyle: 'short' })
  const open = useOpenVersion()

  const current = known?.versions.find((version) => version.id === id)
  const original = known && current && originalAmong(current, known.versions)
  const text = original && textOf(original)
  if (!known || !current || !text) return null
  const state = standingAmong(current, known.versions)
  const outdated = state.state === 'outOfDate'
  const headline =
    typeof text.headline === 'string' ? text.headline : say('sin titular', 'untitled')
  return (
    <Card
      border
      data-testid="translation-banner"
      padding={3}
      radius={2}
      tone={outdated ? 'caution' : 'transparent'}
    >
      <Flex align="center" gap={3}>
        <Stack flex={1} gap={3}>
          <Text size={1}>
            {say('Traducción de', 'Translation of')}: {headline}
          </Text>
          {outdated && (
            <Text size={1} weight="medium">
              {say(
                'Desactualizada: el original cambió el ',
                'Out of date: the original changed on ',
              )}
              {moment.format(new Date(state.since))}
              {state.fields.length > 0 && ` (${titlesInForm(schema, state.fields).join(', ')})`}
            </Text>
          )}
        </Stack>
        <Button
          fontSize={1}
          icon={SplitVerticalIcon}
          mode="ghost"
          onClick={() => open(original.id)}
          text={say('Abrir el original', 'Open the original')}
        />
      </Flex>
    </Card>
  )
}
