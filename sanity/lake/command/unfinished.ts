// What a command has begun and not finished: removed when it fails, and when it is interrupted.
import { rmSync } from 'node:fs'

const paths = new Set<string>()

/** Does the work on a path that must not stay when the work ends without success. */
export async function unfinished<T>(path: string, work: () => Promise<T>): Promise<T> {
  paths.add(path)
  try {
    return await work()
  } catch (error) {
    rmSync(path, { recursive: true, force: true })
    throw error
  } finally {
    paths.delete(path)
  }
}

/** At once, as the process is about to end. */
export function removeUnfinished(): void {
  for (const path of paths) rmSync(path, { recursive: true, force: true })
}
