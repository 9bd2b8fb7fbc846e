// An address as a picture that a telephone reads from paper.
import { renderSVG } from 'uqr'

/** White around the code, in modules: without it readers do not find it (ISO/IEC 18004, 9.1). */
const QUIET_ZONE = 4

/**
 * The QR code of an address (ISO/IEC 18004) as an SVG text, square and without a size of its own: who
 * shows it gives the size. Error correction M: 15 % of it may be lost to a fold or a poor printer.
 * Throws when the address is longer than a code can hold (2331 bytes).
 */
export const qrSvg = (url: string): string =>
  renderSVG(url, { ecc: 'M', border: QUIET_ZONE, pixelSize: 1 })
