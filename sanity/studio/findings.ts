// All that is wrong with a document, by its contract and by the checks of its type. Studio asks this
// at every change; it can be asked outside of Studio too.
import type { SanityDocument } from 'sanity'
import type * as z from 'zod'
import type { Finding } from '../checks/finding.ts'
import type { Language } from '../contract/language.ts'
import { eventFindings } from '../event/checks.ts'
import { event } from '../event/contract.ts'
import { eventFields } from '../event/projection.ts'
import { ministerFindings } from '../minister/checks.ts'
import { minister } from '../minister/contract.ts'
import { ministerFields } from '../minister/projection.ts'
import { organizationName } from '../organization/contract.ts'
import { organizationNameFields } from '../organization/projection.ts'
import { releaseFindings } from '../release/checks/release-findings.ts'
import { storedRelease } from '../release/checks/stored-release.ts'
import {
  type Question,
  readSurroundings,
  surroundingsQuestion,
} from '../release/checks/surroundings.ts'
import { release } from '../release/contract.ts'
import { releaseFields } from '../release/projection.ts'
import { timeFindings } from '../release/timing.ts'
import { settings } from '../settings/contract.ts'
import { settingsFields } from '../settings/projection.ts'
import { topic } from '../topic/contract.ts'
import { topicFields } from '../topic/projection.ts'
import { type Say, sayIn } from './desk-language.ts'
import { breachesOf } from './keeps-contract.ts'

/** Answers a GROQ query, in the `raw` perspective. */
export type LookUp = (question: Question) => Promise<unknown>

export type Asking = { lookUp: LookUp; language: Language; now: string }

type Checked = { contract: z.ZodType; fields: string; findings?: Findings }
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

/** Every type whose documents the site reads. */
const CHECKED: Record<string, Checked> = {
  release: { contract: release, fields: releaseFields, findings: findRelease },
  minister: {
    contract: minister,
    fields: ministerFields,
    findings: (document, _, say) => ministerFindings(document, say),
  },
  event: {
    contract: event,
    fields: eventFields,
    findings: (document, _, say) => eventFindings(document, say),
  },
  organization: { contract: organizationName, fields: organizationNameFields },
  topic: { contract: topic, fields: topicFields },
  settings: { contract: settings, fields: settingsFields },
}

export const isChecked = (documentType: string) => documentType in CHECKED

/**
 * Errors, warnings and infos of a stored document: what breaks its contract first, then what the
 * checks find. `asking.now` is an RFC 3339 moment.
 */
export async function findingsOf(document: SanityDocument, asking: Asking): Promise<Finding[]> {
  const checked = CHECKED[document._type]
  if (!checked) return []
  const { contract, fields, findings } = checked
  const breaches = await breachesOf(document, contract, fields, asking.language)
  const errors = breaches.map(
    ({ path = [], message }) => ({ level: 'error', path, message }) as const,
  )
  const found = (await findings?.(document, asking, sayIn(asking.language))) ?? []
  return [...errors, ...found]
}
