// The types of the schema with their checks: Studio shows each finding at its field, and refuses to
// publish while there is an error.
import type { Rule, SanityDocument, SchemaTypeDefinition, ValidationContext } from 'sanity'
import { API_VERSION } from '../api-version.ts'
import type { Finding, Level } from '../checks/finding.ts'
import type { Language } from '../contract/language.ts'
import { findingsOf, isChecked, type LookUp } from './findings.ts'
import { schemaTypes } from './schema.ts'

const LEVELS: Level[] = ['error', 'warning', 'info']

/** Every type that Studio knows, in the words of the desk's language. */
export function checkedTypes(language: Language): SchemaTypeDefinition[] {
  return schemaTypes(language).map((type) =>
    isChecked(type.name) ? { ...type, validation: checks(language) } : type,
  )
}

/** Studio has a rule for each level; the document is looked through once for all of them. */
function checks(language: Language) {
  const found = new WeakMap<SanityDocument, Promise<Finding[]>>()
  const findings = (document: SanityDocument, context: ValidationContext) => {
    const known = found.get(document)
    if (known) return known
    const asking = { lookUp: lookUpThrough(context), language, now: new Date().toISOString() }
    const asked = findingsOf(document, asking)
    found.set(document, asked)
    return asked
  }
  return (rule: Rule) =>
    LEVELS.map((level) =>
      rule
        .custom(async (document: SanityDocument | undefined, context) => {
          if (!document) return true
          const all = await findings(document, context)
          const ofLevel = all.filter((finding) => finding.level === level)
          return ofLevel.length === 0 || ofLevel.map(({ path, message }) => ({ path, message }))
        })
        [level](),
    )
}

/** How long an answer serves while words are typed, in milliseconds. */
const SERVES = 20_000
const MOST_KEPT = 20
const answers = new Map<string, { answer: Promise<unknown>; until: number }>()

/** Asks the dataset; the same question within seconds is answered from memory. */
function lookUpThrough({ getClient }: ValidationContext): LookUp {
  return ({ query, params }) => {
    const client = getClient({ apiVersion: API_VERSION }).withConfig({ perspective: 'raw' })
    const { projectId, dataset } = client.config()
    const key = JSON.stringify([projectId, dataset, query, params])
    const known = answers.get(key)
    if (known && known.until > Date.now()) return known.answer
    const answer = client.fetch<unknown>(query, params, { tag: 'newsroom.checks' })
    // A question that failed is asked again.
    answer.catch(() => answers.delete(key))
    answers.delete(key)
    answers.set(key, { answer, until: Date.now() + SERVES })
    const oldest = answers.keys().next().value
    if (answers.size > MOST_KEPT && oldest) answers.delete(oldest)
    return answer
  }
}
