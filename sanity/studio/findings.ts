// All that is wrong with a document, by its contract and by the checks of its type. Studio asks this
// at every change; it can be asked outside of Studio too.
import type { SanityDocument } from 'sanity'
import type { Finding } from '../checks/finding.ts'
import type { Question } from '../checks/question.ts'
import type { Language } from '../contract/language.ts'
import { eventFindings } from '../event/checks.ts'
import { ministerFindings, picturesQuestion } from '../minister/checks.ts'
import { releaseFindings } from '../release/checks/release-findings.ts'
import { storedRelease } from '../release/checks/stored-release.ts'
import { readSurroundings, surroundingsQuestion } from '../release/checks/surroundings.ts'
import { timeFindings } from '../release/timing.ts'
import { CONTRACTS } from './contracts.ts'
import { type Say, sayIn } from './desk-language.ts'
import { breachesOf } from './keeps-contract.ts'

/** Answers a GROQ query, in the `raw` perspective. */
export type LookUp = (question: Question) => Promise<unknown>

export type Asking = { lookUp: LookUp; language: Language; now: string }

type Findings = (
  document: SanityDocument,
  asking: Asking,
  say: Say,
) => Finding[] | Promise<Finding[]>

const findRelease: Findings = async (document, { lookUp, now }, say) => {
  const stored = storedRelease.parse(document)
  const answer = await lookUp(surroundingsQuestion(stored))
  const times = timeFindings(document, new Date(now), say).map(({ field, level, message }) => ({
    level,
    path: [field],
    message,
  }))
  return [...releaseFindings(stored, readSurroundings(answer, now), say), ...times]
}

/** What is checked of a type besides its contract. */
const CHECKS: Record<string, Findings> = {
  release: findRelease,
  minister: async (document, { lookUp }, say) =>
    ministerFindings(document, await lookUp(picturesQuestion(document)), say),
  event: (document, _, say) => eventFindings(document, say),
}

export const isChecked = (documentType: string) => documentType in CONTRACTS

/**
 * Errors, warnings and infos of a stored document: what breaks its contract first, then what the
 * checks find. `asking.now` is an RFC 3339 moment.
 */
export async function findingsOf(document: SanityDocument, asking: Asking): Promise<Finding[]> {
  const checked = CONTRACTS[document._type]
  if (!checked) return []
  const { contract, projection } = checked
  const breaches = await breachesOf(document, contract, projection, asking.language)
  const errors = breaches.map(
    ({ path = [], message }) => ({ level: 'error', path, message }) as const,
  )
  const found = (await CHECKS[document._type]?.(document, asking, sayIn(asking.language))) ?? []
  return [...errors, ...found]
}
