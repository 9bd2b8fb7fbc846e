// Studio's own Publish, for events: it counts how often time, place or status changed.
import { useToast } from '@sanity/ui/toast'
import type {
  DocumentActionComponent,
  DocumentActionDescription,
  DocumentActionProps,
} from 'sanity'
import { sequenceAfter } from '../../event/sequence.ts'
import type { DeskTools } from './desk-tools.ts'
import { useActs } from './use-acts.ts'
import { useWhenSettled } from './use-when-settled.ts'

export function usePublishEvent(
  props: DocumentActionProps,
  tools: DeskTools,
  studios: DocumentActionComponent,
): DocumentActionDescription | null {
  const { id, draft, published, version } = props
  const description = studios(props)
  const acts = useActs(id, tools)
  const toast = useToast()
  const { waiting, press } = useWhenSettled(props, () => {
    if (!draft) return
    const patch = { set: { sequence: sequenceAfter(draft, published) }, unset: [] }
    acts
      .publish({ draft, published }, patch)
      .catch((error: Error) =>
        toast.push({ status: 'error', title: error.message, closable: true }),
      )
  })
  if (!description || !draft || version) return description
  return { ...description, ...(waiting && { disabled: true }), onHandle: press }
}
