import { Badge, Button, Card, Flex, Stack, Text } from '@sanity/ui'
import type { Say } from '../studio/desk-language.ts'
import { expiresAt, isAlive, type PreviewLink } from './link.ts'

type Props = { link: PreviewLink; say: Say; onRevoke: () => void }

/** Until when a link lives, whose it is, and the way to end it. */
export function LinkRow({ link, say, onRevoke }: Props) {
  const now = new Date()
  const end = new Date(expiresAt(link))
  const alive = isAlive(link, now)
  const moment = new Intl.DateTimeFormat(say('es-EC', 'en-US'), {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(end)
  return (
    <Card padding={3} radius={2} border data-testid="preview-link-row">
      <Flex align="center" gap={3}>
        <Stack flex={1} gap={2}>
          <Text size={1}>
            {say('Vence', 'Expires')} {moment}
          </Text>
          {link.createdBy && (
            <Text size={1} muted>
              {say('Creado por', 'Made by')} {link.createdBy}
            </Text>
          )}
        </Stack>
        {!alive && (
          <Badge>
            {end <= now ? say('Vencido', 'Expired') : say('Ya es público', 'Public now')}
          </Badge>
        )}
        <Button
          mode="ghost"
          tone="critical"
          fontSize={1}
          padding={2}
          text={alive ? say('Anular', 'Revoke') : say('Quitar', 'Remove')}
          onClick={onRevoke}
        />
      </Flex>
    </Card>
  )
}
