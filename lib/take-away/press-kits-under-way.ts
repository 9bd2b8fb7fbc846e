// How many press kits are sent at once: each holds a whole picture or file in memory while it is sent.

/** Of so many each may hold two copies of a file while it arrives. */
const KITS_MAX = 8

/** A reader who takes nothing for so long has gone away: the slowest line has a whole file by then. */
const IDLE_MAX_MS = 5 * 60_000

let underWay = 0

/** There are as many kits under way as may be; one is free before long. */
export class TooManyPressKits extends Error {
  override name = 'TooManyPressKits'

  constructor() {
    super(`${KITS_MAX} press kits are being sent: ask again in a while.`)
  }
}

/**
 * The kit that `make` packs, counted from now until it has been read, given up or left lying.
 * @throws {TooManyPressKits} before anything is made.
 */
export async function countedKit(
  make: () => Promise<ReadableStream<Uint8Array>>,
): Promise<ReadableStream<Uint8Array>> {
  if (underWay >= KITS_MAX) throw new TooManyPressKits()
  underWay += 1
  try {
    return watched(await make(), () => {
      underWay -= 1
    })
  } catch (error) {
    underWay -= 1
    throw error
  }
}

/** The same bytes; `end` is called once, when no more of them will be read. */
function watched(kit: ReadableStream<Uint8Array>, end: () => void): ReadableStream<Uint8Array> {
  const reader = kit.getReader()
  let idle: NodeJS.Timeout | undefined
  let hasEnded = false
  const over = () => {
    clearTimeout(idle)
    if (!hasEnded) end()
    hasEnded = true
  }
  return new ReadableStream<Uint8Array>(
    {
      start: wait,
      async pull(controller) {
        clearTimeout(idle)
        try {
          const { done, value } = await reader.read()
          if (hasEnded) return
          if (done) {
            over()
            controller.close()
          } else {
            controller.enqueue(value)
            wait(controller)
          }
        } catch (error) {
          over()
          throw error
        }
      },
      async cancel(reason) {
        over()
        await reader.cancel(reason)
      },
    },
    // Nothing is packed before it is asked for.
    { highWaterMark: 0 },
  )

  function wait(controller: ReadableStreamDefaultController<Uint8Array>): void {
    idle = setTimeout(() => {
      const reason = new Error(`Nobody took more of a press kit for ${IDLE_MAX_MS} ms.`)
      over()
      controller.error(reason)
      reader.cancel(reason).catch((error) => console.error('A press kit does not end:', error))
    }, IDLE_MAX_MS)
    idle.unref()
  }
}
