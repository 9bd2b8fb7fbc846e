// The roles that a person or a robot may have, under the names and titles that hosted Sanity gives them.
import { z } from 'zod'

export const role = z.enum(['administrator', 'editor', 'viewer'])

export type Role = z.infer<typeof role>

export const ROLES: Record<Role, { title: string; description: string }> = {
  administrator: {
    title: 'Administrator',
    description: 'Read and write access to all datasets, with full access to all project settings.',
  },
  editor: {
    title: 'Editor',
    description: 'Read and write access to all datasets, with limited access to project settings.',
  },
  viewer: { title: 'Viewer', description: 'Can view all documents in all datasets.' },
}
