// What is kept for long must hold no more memory than its own.

/**
 * The same bytes in memory of their own. Node makes small buffers in pools (64 KiB in Node 24), and what zlib gives back
 * is a piece of such a one: a kept page of 7 kB would keep all of it.
 */
export const inOwnMemory = (bytes: Buffer): Buffer => Buffer.from(new Uint8Array(bytes).buffer)
