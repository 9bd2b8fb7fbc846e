// Somebody who did not write a text answers for it.
import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { Text } from '@sanity/ui'
import { useState } from 'react'
import {
  type DocumentActionDescription,
  type DocumentActionProps,
  useDocumentPairPermissions,
} from 'sanity'
import { approvalRefusal, approvalState, approvedBy } from '../../release/approval.ts'
import { patchOf } from '../../release/publication.ts'
import type { DeskTools } from '../actions/desk-tools.ts'
import { Question } from '../actions/question.tsx'
import { useActs } from '../actions/use-acts.ts'
import { useSettings } from '../use-settings.ts'
import { useAuthors } from './use-authors.ts'
import { usePerson } from './use-person.ts'

/** Where the settings ask for no approval, an author may approve: it is a note, and binds nobody. */
export function useApprove(
  { id, type, draft, version }: DocumentActionProps,
  tools: DeskTools,
): DocumentActionDescription | null {
  const { say } = tools
  const settings = useSettings()
  const [asked, setAsked] = useState<string>()
  const [permission] = useDocumentPairPermissions({ id, type, permission: 'publish' })
  const waits = draft && !version && approvalState(draft) === 'inReview' ? draft : undefined
  const isRequired = settings?.approvalRequired ?? true
  const authors = useAuthors(isRequired ? waits : undefined, tools)
  const person = usePerson()
  const acts = useActs(id, tools)
  if (!waits || !person) return null

  const refusal = isRequired ? approvalRefusal(waits, person, authors, say) : undefined
  const confirm = async () => {
    if (refusal) throw new Error(refusal)
    if (asked !== waits._rev) {
      setAsked(waits._rev)
      throw new Error(
        say(
          'El texto cambió entretanto: léalo y apruebe otra vez.',
          'The text changed meanwhile: read it and approve again.',
        ),
      )
    }
    await acts.note(waits, patchOf({ approval: approvedBy(waits, person, new Date()) }))
    setAsked(undefined)
  }
  return {
    icon: CheckmarkCircleIcon,
    tone: 'positive',
    label: say('Aprobar', 'Approve'),
    disabled: !permission?.granted || Boolean(refusal),
    ...(refusal && { title: refusal }),
    onHandle: () => setAsked(waits._rev),
    dialog: asked !== undefined && {
      type: 'custom',
      component: (
        <Question
          say={say}
          header={say('Aprobar el comunicado', 'Approve the release')}
          confirm={say('Aprobar', 'Approve')}
          onConfirm={confirm}
          onCancel={() => setAsked(undefined)}
        >
          <Text size={1}>
            {say(
              'Queda anotado quién lo aprobó y cuándo. Si después se edita, hay que aprobarlo otra vez.',
              'It is noted who approved it and when. If it is edited afterwards, it must be approved again.',
            )}
          </Text>
          {isRequired && typeof authors === 'object' && !authors.isWhole && (
            <Text size={1} weight="medium">
              {say(
                'El historial no alcanza hasta el comienzo del texto: no se sabe quién escribió lo primero.',
                'The history does not reach back to the text’s beginning: who wrote its first part is not known.',
              )}
            </Text>
          )}
        </Question>
      ),
    },
  }
}
