// JSON that somebody sends, read with a limit on how deep it nests: what checks, stores and compares
// it afterwards is recursive, and would run out of stack.
import { badRequest } from '../errors.ts'

const DEPTH_MAX = 100

/** @throws LakeError 400 naming `what` the text is, when that is not JSON or nests too deep. */
export function parseJson(text: string, what = 'The body'): unknown {
  if (depthOf(text) > DEPTH_MAX) throw badRequest(`${what} nests deeper than ${DEPTH_MAX} levels`)
  try {
    return JSON.parse(text)
  } catch {
    throw badRequest(`${what} is not JSON`)
  }
}

/** How many arrays and objects are open at once, at most. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (inString) {
      if (character === '\\') at += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '[' || character === '{') {
      depth += 1
      deepest = Math.max(deepest, depth)
    } else if (character === ']' || character === '}') depth -= 1
  }
  return deepest
}
