// The messages on the channel of the instances that share a Redis.
import { z } from 'zod'

const message = z.object({
  from: z.string(),
  /** Sent to oneself: it comes back while both connections carry messages. */
  beat: z.number().optional(),
  /** The sender has come, or come back. */
  joined: z.literal(true).optional(),
  expired: z.array(z.string()).optional(),
  appearances: z.array(z.number()).optional(),
})

export type Message = z.infer<typeof message>

/** Undefined for what no instance of this version sends; the log says so. */
export function parseMessage(text: string): Message | undefined {
  const { data, error } = message.safeParse(json(text))
  if (error) console.error('Another instance told what is not understood:', error.message)
  return data
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not an object: the contract says what is wrong.
    return text
  }
}
