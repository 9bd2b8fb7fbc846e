// What the desk's first pane lists.
import type { ComponentType } from 'react'

export type Icon = ComponentType

export type Entry = {
  /** In the address, and of its count. */
  id: string
  title: string
  icon: Icon
  /** How a count above nothing looks; a plain one says how many there are and asks nothing. */
  asks?: 'work' | 'repair'
}

export type Group = { title?: string; entries: Entry[] }
