import { type ComponentType, createElement } from 'react'
import type { UserComponent } from 'sanity/structure'

export type Pane = {
  /** The row that is open beside the pane. */
  childItemId?: string
}

/** A pane for the structure: a component with what it is about. To be made once, not in a render. */
export function bound<Props extends object>(
  component: ComponentType<Props & Pane>,
  props: Props,
): UserComponent {
  return ({ childItemId }) => createElement(component, { ...props, childItemId })
}
