// Memory of processes, as Linux counts it.
import { readdir, readFile } from 'node:fs/promises'

/** MiB of a process and of all that it started; what they share is counted once (PSS). */
export async function memoryOf(pid: number): Promise<number> {
  const children = await childrenOf(pid)
  const own = await proportional(pid)
  const theirs = await Promise.all(children.map(memoryOf))
  return own + theirs.reduce((sum, one) => sum + one, 0)
}

async function proportional(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8')
  return Number(rollup.match(/^Pss:\s+(\d+) kB/m)?.[1]) / 1024
}

async function childrenOf(pid: number): Promise<number[]> {
  const tasks = await readdir(`/proc/${pid}/task`)
  const lists = await Promise.all(
    tasks.map((task) => readFile(`/proc/${pid}/task/${task}/children`, 'utf8')),
  )
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number))
}
