// What the desk asks before an act: text, perhaps fields, one button that does it and one that does not.
import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { type ReactNode, type SubmitEvent, useState } from 'react'
import type { Say } from '../desk-language.ts'

type Props = {
  say: Say
  /** What the button that does it says. */
  confirm: string
  tone?: 'primary' | 'critical' | 'caution'
  /** Whether what is asked is answered. */
  ready?: boolean
  /** The dialog stays open, and says why, when it rejects. */
  onConfirm: () => Promise<void>
  onCancel: () => void
  children: ReactNode
}

export function Question(props: Props) {
  const { say, confirm, tone = 'primary', ready = true, onConfirm, onCancel, children } = props
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
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
    <form onSubmit={submit}>
      <Stack gap={4}>
        {children}
        {trouble && (
          <Card padding={3} radius={2} tone="critical" role="alert">
            <Text size={1}>{trouble}</Text>
          </Card>
        )}
        <Flex gap={2} justify="flex-end">
          <Button type="button" mode="bleed" text={say('Cancelar', 'Cancel')} onClick={onCancel} />
          <Button
            type="submit"
            tone={tone}
            text={confirm}
            disabled={!ready || busy}
            loading={busy}
          />
        </Flex>
      </Stack>
    </form>
  )
}
