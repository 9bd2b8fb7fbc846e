// The acts of the desk, for each kind of document.
import type {
  DocumentActionComponent,
  DocumentActionDescription,
  DocumentActionProps,
} from 'sanity'
import { useApprove } from '../approval/approve.tsx'
import { useSendBack } from '../approval/send-back.tsx'
import { useSendToReview } from '../approval/send-to-review.ts'
import { useCallOff } from './call-off.tsx'
import { useDeleteWarned } from './delete-warned.tsx'
import type { DeskTools } from './desk-tools.ts'
import { useDuplicateRelease } from './duplicate-release.ts'
import { useLiftEmbargo } from './lift-embargo.tsx'
import { usePublishEvent } from './publish-event.ts'
import { usePublishRelease } from './publish-release.tsx'
import { useRestore } from './restore.tsx'
import { useWithdraw } from './withdraw.tsx'

type Hook = (
  props: DocumentActionProps,
  tools: DeskTools,
  studios: DocumentActionComponent,
) => DocumentActionDescription | null

/** What stands in the place of Studio's own action of a name. */
const INSTEAD: Record<string, Partial<Record<string, Hook>>> = {
  event: { publish: usePublishEvent },
  release: {
    publish: usePublishRelease,
    unpublish: useCallOff,
    duplicate: useDuplicateRelease,
    delete: useDeleteWarned,
  },
}

/** Studio's actions with the desk's own among them, as `document.actions` wants them. */
export function deskActions(tools: DeskTools) {
  const own = [
    useSendToReview,
    useApprove,
    useSendBack,
    useLiftEmbargo,
    useWithdraw,
    useRestore,
  ].map(
    (hook): DocumentActionComponent =>
      Object.assign((props: DocumentActionProps) => hook(props, tools), { displayName: hook.name }),
  )
  // Studio forgets what an open dialog holds when an action is not the same function as before. Its
  // own are the same for every type of document, ours are not.
  const made = new Map<Hook, Map<DocumentActionComponent, DocumentActionComponent>>()
  const instead = (studios: DocumentActionComponent, hook: Hook): DocumentActionComponent => {
    const ofHook = made.get(hook) ?? new Map<DocumentActionComponent, DocumentActionComponent>()
    const action =
      ofHook.get(studios) ??
      Object.assign((props: DocumentActionProps) => hook(props, tools, studios), {
        action: studios.action,
      })
    made.set(hook, ofHook.set(studios, action))
    return action
  }
  return (actions: DocumentActionComponent[], schemaType: string): DocumentActionComponent[] => {
    if (schemaType === 'settings') {
      return actions.filter(({ action }) => action === 'publish' || action === 'discardChanges')
    }
    return actions.flatMap((studios) => {
      const hook = studios.action && INSTEAD[schemaType]?.[studios.action]
      const action = hook ? instead(studios, hook) : studios
      return schemaType === 'release' && studios.action === 'publish' ? [action, ...own] : action
    })
  }
}
