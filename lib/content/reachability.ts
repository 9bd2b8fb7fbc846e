// Whether the Content Lake answered the last time it was asked, and whether it lets somebody wait now. The server
// (which runs in the same process but outside of the bundle) reads it to tell "unavailable" (503) from "broken"
// (500), and not to wait with it.

const KEY = Symbol.for('newsroom.content.reachability')
type Reachability = { unreachable: boolean; asked: Set<{ since: number }> }
const shared = globalThis as { [KEY]?: Reachability }

function reachability(): Reachability {
  shared[KEY] ??= { unreachable: false, asked: new Set() }
  return shared[KEY]
}

/** A question goes out. Whoever asks says whether it was answered. */
export function noteAsked(): (reachable: boolean) => void {
  const question = { since: Date.now() }
  reachability().asked.add(question)
  return (reachable) => {
    reachability().asked.delete(question)
    noteReachable(reachable)
  }
}

export function noteReachable(reachable: boolean): void {
  reachability().unreachable = !reachable
}

/** True after a query could not be answered, until one is. */
export function contentIsUnreachable(): boolean {
  return reachability().unreachable
}

/** Whether a question has waited for its answer as long as that, in milliseconds. */
export function contentIsAwaited(milliseconds: number): boolean {
  const before = Date.now() - milliseconds
  return [...reachability().asked].some(({ since }) => since <= before)
}
