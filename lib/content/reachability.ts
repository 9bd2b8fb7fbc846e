// Whether the Content Lake answered the last time it was asked. The server (which runs in the same
// process but outside of the bundle) reads it to tell "unavailable" (503) from "broken" (500).

const KEY = Symbol.for('newsroom.content.unreachable')
const shared = globalThis as { [KEY]?: boolean }

export function noteReachable(reachable: boolean): void {
  shared[KEY] = !reachable
}

/** True after a query could not be answered, until one is. */
export function contentIsUnreachable(): boolean {
  return shared[KEY] ?? false
}
