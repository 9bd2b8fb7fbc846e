// What SQLite says where it is not the question that is wrong, but the file.

/** The extended codes of SQLite have the primary one in their last byte. */
const PRIMARY = 0xff

const BUSY = 5
/** READONLY, IOERR, CORRUPT, FULL, CANTOPEN, CONSTRAINT (tables that contradict each other), NOTADB. */
const DAMAGED = [8, 10, 11, 13, 14, 19, 26]

/** Somebody else has the file open, and it must not be taken from under them. */
export const isBusy = (error: unknown): boolean => primaryCode(error) === BUSY

/** The file is damaged or cannot be written: only a new one helps. */
export const isDamage = (error: unknown): boolean => DAMAGED.includes(primaryCode(error))

const primaryCode = (error: unknown): number =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & PRIMARY
    : 0
