// For the processes that the lake starts (start.ts).
import { Worker } from 'node:worker_threads'

/**
 * Lets this process live as long as the lake, and no longer: the lake ends its processes itself, once it has
 * answered; and they end with it, however it does.
 */
export function endWithLake(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})
  process.on('disconnect', () => process.exit())
  // A process that is at a query does not hear that; a thread of it does.
  new Worker(
    `setInterval(() => process.ppid === ${process.ppid} || process.kill(process.pid, 'SIGKILL'), 1000)`,
    { eval: true, execArgv: [] },
  ).unref()
}
