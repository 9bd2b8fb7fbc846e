import type { Schema } from 'sanity'

/** Fields of a release as the form calls them. */
export function titlesInForm(schema: Schema, names: string[]): string[] {
  const release = schema.get('release')
  const fields = release && 'fields' in release ? release.fields : []
  return names.map((name) => fields.find((field) => field.name === name)?.type.title ?? name)
}
