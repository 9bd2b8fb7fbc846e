// Organizations and ministers that the newsroom knows, found in a text by name, alias or acronym.
import { z } from 'zod'
import { optional } from '../contract/optional.ts'
import { folded } from './words.ts'

const name = optional(z.object({ es: optional(z.string()), en: optional(z.string()) }))
const aliases = z
  .array(z.string())
  .nullish()
  .catch(undefined)
  .transform((names) => names ?? [])

/** What a dataset knows, as `CATALOG_QUERY` answers it. */
export const catalog = z.object({
  organizations: z.array(
    z.object({ _id: z.string(), name, acronym: optional(z.string()), aliases }),
  ),
  ministers: z.array(z.object({ _id: z.string(), name: optional(z.string()), aliases })),
})
export type Catalog = z.infer<typeof catalog>

/** Published ones only: a reference to a draft would not hold. */
export const CATALOG_QUERY = /* groq */ `{
  "organizations": *[_type == "organization" && !(_id in path("drafts.**")) && !(_id in path("versions.**"))]{
    _id, name, acronym, aliases
  },
  "ministers": *[_type == "minister" && !(_id in path("drafts.**")) && !(_id in path("versions.**"))]{
    _id, name, aliases
  }
}`

export const EMPTY_CATALOG: Catalog = { organizations: [], ministers: [] }

export type Mention = { id: string; name: string; found: string; at: number }

const TITLES =
  '(?:ministr[oa]|minister|secretari[oa]|secretary|viceministr[oa]|canciller|dra?|ing|ab|lic|econ|mr|mrs|ms|senora?)'

/** Each known organization the text names, in the order in which it does. */
export function organizationsIn(text: string, { organizations }: Catalog): Mention[] {
  const haystack = ` ${folded(text)} `
  const mentions = organizations.flatMap((organization) => {
    const names = [organization.name?.es, organization.name?.en, ...organization.aliases]
    const label = organization.name?.es ?? organization.name?.en ?? organization.acronym ?? ''
    const byName = namesIn(haystack, names)
    const acronyms = [organization.acronym, ...organization.aliases.filter(isAcronym)]
    const byAcronym = acronyms.flatMap((acronym) => acronymIn(text, acronym))
    const [first] = [...byName, ...byAcronym].sort((a, b) => a.at - b.at)
    return first ? [{ id: organization._id, name: label, ...first }] : []
  })
  return mentions.sort((a, b) => a.at - b.at)
}

/**
 * Each known minister the text names, most often named first. "Minister Serrano" is one of that last
 * name, if only one is known.
 */
export function ministersIn(text: string, { ministers }: Catalog): Mention[] {
  const haystack = ` ${folded(text)} `
  return ministers
    .map((minister) => {
      const names = [minister.name, ...minister.aliases]
      const full = namesIn(haystack, names)
      const last = folded(minister.name ?? '')
        .split(' ')
        .at(-1)
      const shared = ministers.filter(
        ({ name }) =>
          folded(name ?? '')
            .split(' ')
            .at(-1) === last,
      )
      const titled =
        last && last.length > 2 && shared.length === 1
          ? [...haystack.matchAll(new RegExp(` ${TITLES} (${last})(?= )`, 'g'))].map((match) => ({
              found: match[0].trim(),
              at: match.index,
            }))
          : []
      const all = [...full, ...titled].sort((a, b) => a.at - b.at)
      return { id: minister._id, name: minister.name ?? '', times: all.length, first: all[0] }
    })
    .flatMap(({ first, ...rest }) => (first ? [{ ...rest, ...first }] : []))
    .sort((a, b) => b.times - a.times || a.at - b.at)
}

const isAcronym = (text: string) => /^[\p{Lu}\p{N}.&-]{2,12}$/u.test(text)

function namesIn(haystack: string, names: (string | undefined)[]): Pick<Mention, 'found' | 'at'>[] {
  return names.flatMap((name) => {
    if (!name || isAcronym(name)) return []
    const wanted = folded(name)
    if (wanted.length < 4) return []
    const found: Pick<Mention, 'found' | 'at'>[] = []
    for (
      let at = haystack.indexOf(` ${wanted} `);
      at >= 0;
      at = haystack.indexOf(` ${wanted} `, at + 1)
    ) {
      found.push({ found: name, at })
    }
    return found
  })
}

/** An acronym is one in capitals only: "ONU" is, "onu" or the word "who" is not. */
function acronymIn(text: string, acronym: string | undefined): Pick<Mention, 'found' | 'at'>[] {
  if (!acronym || acronym.length < 2) return []
  const escaped = acronym.replace(/[^\p{L}\p{N}]/gu, '\\$&')
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').exec(text)
  return found ? [{ found: acronym, at: found.index }] : []
}
