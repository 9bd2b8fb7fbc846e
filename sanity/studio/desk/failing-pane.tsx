// Documents that break their contract, with what is wrong in each; a reason opens its field.
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'
import { Badge, Box, Stack, Text } from '@sanity/ui'
import { useObservable } from 'react-rx'
import type { Observable } from 'rxjs'
import { PreviewCard, pathToString, useSchema } from 'sanity'
import { usePaneRouter } from 'sanity/structure'
import type { Say } from '../desk-language.ts'
import type { Pane } from './bound.ts'
import type { Failing } from './failing.ts'
import { Row } from './row.tsx'

/** More than this is seen in the document itself. */
const REASONS = 5

type Props = { failing: Observable<Failing[]>; say: Say } & Pane

export function FailingPane({ failing, say, childItemId }: Props) {
  const documents = useObservable(failing, undefined)
  if (!documents) return null
  return (
    <Stack gap={3} paddingX={3} paddingBottom={3}>
      {documents.length === 0 && (
        <Box padding={2}>
          <Text size={1} muted>
            {say(
              'Los últimos documentos editados cumplen lo que el sitio exige.',
              'The last edited documents meet what the site asks for.',
            )}
          </Text>
        </Box>
      )}
      {documents.map((document) => (
        <FailingDocument
          key={`${document.id} ${document.isDraft}`}
          document={document}
          isOpen={childItemId === document.id}
          say={say}
        />
      ))}
    </Stack>
  )
}

type DocumentProps = { document: Failing; isOpen: boolean; say: Say }

function FailingDocument({ document, isOpen, say }: DocumentProps) {
  const { id, type, title, isDraft, breaches } = document
  const schemaType = useSchema().get(type)
  const { ChildLink } = usePaneRouter()
  return (
    <Stack>
      <Row
        id={id}
        title={title ?? say('Sin título', 'Untitled')}
        subtitle={schemaType?.title ?? type}
        icon={WarningOutlineIcon}
        isOpen={isOpen}
        parameters={{ type }}
        status={
          isDraft ? (
            <Badge tone="caution">{say('Borrador', 'Draft')}</Badge>
          ) : (
            <Badge tone="critical">{say('No está en el sitio', 'Not on the site')}</Badge>
          )
        }
      />
      {breaches.slice(0, REASONS).map(({ message, path }) => (
        <PreviewCard
          key={`${pathToString(path)} ${message}`}
          __unstable_focusRing
          as={ChildLink}
          childId={id}
          childParameters={{ type, path: pathToString(path) }}
          data-as="a"
          radius={2}
          padding={2}
          tone="inherit"
        >
          <Box paddingLeft={4}>
            <Text size={1} muted style={{ overflowWrap: 'anywhere' }}>
              {message}
            </Text>
          </Box>
        </PreviewCard>
      ))}
      {breaches.length > REASONS && (
        <Box paddingX={5} paddingY={2}>
          <Text size={1} muted>
            {say(`y ${breaches.length - REASONS} más`, `and ${breaches.length - REASONS} more`)}
          </Text>
        </Box>
      )}
    </Stack>
  )
}
