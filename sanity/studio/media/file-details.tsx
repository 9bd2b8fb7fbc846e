// What the media browser asks of a file, in the desk's words: first who made it and what may be done
// with it, which its pictures bring along to every release.
import { Button, Card, Flex, Label, Stack, Text, TextArea, TextInput } from '@sanity/ui'
import { type ComponentProps, type ReactNode, useId } from 'react'
import type { MediaToolOptions } from 'sanity-plugin-media'
import type { Say } from '../desk-language.ts'
import { LicenceInput } from './licence-input.tsx'
import { TagsInput } from './tags-input.tsx'

type Details = NonNullable<NonNullable<MediaToolOptions['components']>['details']>
export type FileDetailsProps = ComponentProps<Details>

export const fileDetails =
  (say: Say): Details =>
  (props) => <FileDetails {...props} say={say} />

function FileDetails({ say, ...props }: FileDetailsProps & { say: Say }) {
  const { currentAsset, register, formUpdating, folderPath } = props
  const id = useId()
  const text = (name: 'creditLine' | 'title' | 'altText' | 'originalFilename', label: string) => (
    <Field htmlFor={`${id}-${name}`} label={label}>
      <TextInput disabled={formUpdating} id={`${id}-${name}`} {...register(name)} />
    </Field>
  )
  return (
    <Stack gap={4}>
      {currentAsset._type === 'sanity.imageAsset' && (
        <>
          {text('creditLine', say('Crédito', 'Credit'))}
          <Field htmlFor={`${id}-licence`} label={say('Licencia', 'Licence')}>
            <LicenceInput assetId={currentAsset._id} id={`${id}-licence`} say={say} />
          </Field>
          <Text muted size={1}>
            {say(
              'Crédito y licencia acompañan a la imagen en todos los comunicados.',
              'Credit and licence go with the picture to every release.',
            )}
          </Text>
          {text(
            'altText',
            say('Qué se ve (nota para la mesa)', 'What is to be seen (for the desk)'),
          )}
        </>
      )}
      {text('title', say('Título', 'Title'))}
      <Field htmlFor={`${id}-description`} label={say('Descripción', 'Description')}>
        <TextArea
          disabled={formUpdating}
          id={`${id}-description`}
          rows={3}
          {...register('description')}
        />
      </Field>
      <Field htmlFor={`${id}-tags`} label={say('Etiquetas', 'Tags')}>
        <TagsInput {...props} id={`${id}-tags`} say={say} />
      </Field>
      <Field label={say('Carpeta', 'Folder')}>
        <Card border padding={2} radius={2}>
          <Flex align="center" gap={2} justify="space-between">
            <Text size={1}>
              {folderPath ||
                (props.folderMissing
                  ? say('La carpeta ya no existe', 'The folder no longer exists')
                  : say('Ninguna', 'None'))}
            </Text>
            <Flex gap={2}>
              <Button
                fontSize={1}
                mode="bleed"
                onClick={props.onChangeFolder}
                padding={2}
                text={say('Mover…', 'Move…')}
                type="button"
              />
              {folderPath && (
                <Button
                  fontSize={1}
                  mode="bleed"
                  onClick={props.onRemoveFolder}
                  padding={2}
                  text={say('Sacar', 'Take out')}
                  type="button"
                />
              )}
            </Flex>
          </Flex>
        </Card>
      </Field>
      {text('originalFilename', say('Nombre del archivo', 'File name'))}
    </Stack>
  )
}

function Field({
  label,
  htmlFor,
  children,
}: {
  label: string
  htmlFor?: string
  children: ReactNode
}) {
  return (
    <Stack gap={2}>
      <Label as="label" htmlFor={htmlFor} size={1}>
        {label}
      </Label>
      {children}
    </Stack>
  )
}
