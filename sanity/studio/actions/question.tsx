// What the desk asks before an act: text, perhaps fields, one button that does it and one that does not.
import { Box, Button, Card, Dialog, Flex, Stack, Text } from '@sanity/ui'
import { type ReactNode, type RefObject, type SubmitEvent, useId, useRef, useState } from 'react'
import { useZIndex } from 'sanity'
import type { Say } from '../desk-language.ts'
import { useFirst } from './use-first.ts'

type Props = {
  say: Say
  header: string
  /** What the button that does it says. */
  confirm: string
  tone?: 'primary' | 'critical' | 'caution'
  /** Whether what is asked is answered. */
  ready?: boolean
  /** The dialog stays open, and says why, when it rejects. */
  onConfirm: () => Promise<void>
  onCancel: () => void
  /** Shared by the places where Studio may render this question at once. */
  place?: RefObject<string | null>
  children: ReactNode
}

export function Question(props: Props) {
  const { say, header, confirm, tone = 'primary', ready = true, children } = props
  const { onConfirm, onCancel, place } = props
  const id = useId()
  const own = useRef<string>(null)
  const first = useFirst(place ?? own)
  const { fullscreen } = useZIndex()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  if (!first) return null

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    // Studio's form around it must not hear of it.
    event.stopPropagation()
    setBusy(true)
    setTrouble(undefined)
    try {
      await onConfirm()
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error))
    }
    setBusy(false)
  }
  return (
    <Dialog id={id} header={header} onClose={onCancel} width={1} zOffset={fullscreen} animate>
      <Box as="form" padding={4} onSubmit={submit}>
        <Stack gap={4}>
          {children}
          {trouble && (
            <Card padding={3} radius={2} tone="critical" role="alert">
              <Text size={1}>{trouble}</Text>
            </Card>
          )}
          <Flex gap={2} justify="flex-end">
            <Button
              type="button"
              mode="bleed"
              text={say('Cancelar', 'Cancel')}
              onClick={onCancel}
            />
            <Button
              type="submit"
              tone={tone}
              text={confirm}
              disabled={!ready || busy}
              loading={busy}
            />
          </Flex>
        </Stack>
      </Box>
    </Dialog>
  )
}
