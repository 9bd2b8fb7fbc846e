// The title of the form's field at a path of a stored document, by the definitions of the schema.
import type { Path } from 'sanity'
import { z } from 'zod'

/** What is read of a definition. A field, a member of a list and an annotation are definitions too. */
const definition = z.object({
  name: z.string().optional(),
  type: z.string().optional(),
  title: z.string().optional(),
  fields: z.array(z.unknown()).optional(),
  of: z.array(z.unknown()).optional(),
  marks: z.object({ annotations: z.array(z.unknown()).optional() }).optional(),
})
type Definition = z.infer<typeof definition>

/** What Sanity stores in its own types besides the fields of the schema. */
const OWN_PARTS: Record<string, string[]> = {
  slug: ['current'],
  image: ['asset', 'crop', 'hotspot'],
  file: ['asset'],
  block: ['children', 'style', 'listItem', 'level'],
}

/** Finds titles among the definitions of a schema. */
export function fieldTitles(types: readonly unknown[]) {
  const named = new Map(definitions(types).map((type) => [type.name, type]))
  /** A definition together with what it has from the types it is made from. */
  const whole = (one: Definition): Definition => {
    const base = one.type === one.name ? undefined : named.get(one.type)
    return base ? { ...whole(base), ...present(one) } : one
  }
  const baseName = (one: Definition): string => {
    const base = named.get(one.type)
    return base ? baseName(base) : (one.type ?? '')
  }
  const inside = (one: Definition): Definition[] => {
    const { fields, marks, title } = whole(one)
    const own = OWN_PARTS[baseName(one)]?.map((name) => ({ name, title })) ?? []
    const annotations = marks ? [{ name: 'markDefs', of: marks.annotations }] : []
    return [...definitions(fields), ...own, ...annotations]
  }

  /** The title of the field itself, or of the nearest around it; undefined if there is no field. */
  return (documentType: string, path: Path): string | undefined => {
    let candidates = definitions([named.get(documentType)])
    let title: string | undefined
    for (const segment of path) {
      candidates =
        typeof segment === 'string'
          ? candidates.flatMap(inside).filter(({ name }) => name === segment)
          : candidates.flatMap((list) => definitions(whole(list).of))
      if (candidates.length === 0) return undefined
      if (typeof segment === 'string') title = candidates[0]?.title ?? title
    }
    return title ?? named.get(documentType)?.title
  }
}

const definitions = (values: readonly unknown[] | undefined): Definition[] =>
  (values ?? []).flatMap((value) => {
    const parsed = definition.safeParse(value)
    return parsed.success ? [parsed.data] : []
  })

const present = (one: Definition): Definition =>
  Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined))
