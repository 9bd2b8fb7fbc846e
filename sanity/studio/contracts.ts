// By what each document type is checked: what the site reads of it, and what must hold of that.
import type { z } from 'zod'
import { event } from '../event/contract.ts'
import { eventFields } from '../event/projection.ts'
import { minister } from '../minister/contract.ts'
import { ministerFields } from '../minister/projection.ts'
import { organizationName } from '../organization/contract.ts'
import { organizationNameFields } from '../organization/projection.ts'
import { release } from '../release/contract.ts'
import { releaseFields } from '../release/projection.ts'
import { settings } from '../settings/contract.ts'
import { settingsFields } from '../settings/projection.ts'
import { topic } from '../topic/contract.ts'
import { topicFields } from '../topic/projection.ts'

export type Checked = { contract: z.ZodType; projection: string }

export const CONTRACTS: Record<string, Checked> = {
  release: { contract: release, projection: releaseFields },
  minister: { contract: minister, projection: ministerFields },
  event: { contract: event, projection: eventFields },
  organization: { contract: organizationName, projection: organizationNameFields },
  topic: { contract: topic, projection: topicFields },
  settings: { contract: settings, projection: settingsFields },
}
