// A subject that releases are filed under.
import { z } from 'zod'
import { slug } from '../contract/text.ts'
import { localized } from '../localized/contract.ts'

export const topic = z.object({ _id: z.string(), name: localized, slug })

export type Topic = z.infer<typeof topic>
