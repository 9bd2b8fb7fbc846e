// A row of the desk's own lists: a link that opens what it names beside the list.
import type { ReactNode } from 'react'
import { PreviewCard, SanityDefaultPreview } from 'sanity'
import { usePaneRouter } from 'sanity/structure'
import type { Icon } from './entry.ts'

type Props = {
  /** What opens: the id of an entry or of a document. */
  id: string
  title: string
  subtitle?: ReactNode
  icon: Icon
  /** At the end of the row. */
  status: ReactNode
  isOpen: boolean
  /** What the pane that opens is told. */
  parameters?: Record<string, string>
}

export function Row({ id, title, subtitle, icon, status, isOpen, parameters }: Props) {
  const { ChildLink } = usePaneRouter()
  return (
    <PreviewCard
      __unstable_focusRing
      as={ChildLink}
      childId={id}
      childParameters={parameters}
      data-as="a"
      data-testid={`desk-${id}`}
      aria-current={isOpen ? 'page' : undefined}
      radius={2}
      marginBottom={1}
      selected={isOpen}
      tone="inherit"
    >
      <SanityDefaultPreview
        icon={icon}
        layout={subtitle ? 'default' : 'compact'}
        title={title}
        subtitle={subtitle}
        status={status}
      />
    </PreviewCard>
  )
}
