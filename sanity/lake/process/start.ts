// Processes of the lake for work that may run long or need much memory: they can be stopped. They are no
// threads: one that asks for much memory at once, or meets a fault of the engine, takes its whole process with it.
import { type ChildProcess, fork } from 'node:child_process'

/** How V8 ends a process that has no memory left. */
export const OUT_OF_MEMORY: readonly unknown[] = ['SIGABRT', 'SIGTRAP', 'SIGILL']

/**
 * Starts a module of the lake as a process of its own, which is spoken to by messages. It gets none of the
 * lake's secrets, and does not keep the lake alive.
 * @param memoryMb MiB for what it makes; when it needs more it ends by a signal of `OUT_OF_MEMORY`.
 */
export function startProcess(module: URL, args: string[], memoryMb: number): ChildProcess {
  const child = fork(module, args, {
    execArgv: [
      `--max-old-space-size=${memoryMb}`,
      // What a query makes is soon thrown away: a small space for it is emptied more often.
      '--max-semi-space-size=4',
      '--disable-warning=ExperimentalWarning',
    ],
    env: { NODE_ENV: 'production' },
    serialization: 'advanced',
    // What it says when it runs out of memory tells of V8's insides, and not of the query.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.unref()
  child.channel?.unref()
  return child
}

/** Ends a process at once; resolves when it is gone. */
export async function endProcess(child: ChildProcess): Promise<void> {
  const neverStarted = child.pid === undefined
  if (neverStarted || child.exitCode !== null || child.signalCode !== null) return
  child.ref()
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}
