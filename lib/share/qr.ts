// An address as a picture that a telephone reads from paper.
import { encode } from 'uqr'

/** White around the code, in modules: without it readers do not find it (ISO/IEC 18004, 9.1). */
const QUIET_ZONE = 4

/**
 * The QR code of an address (ISO/IEC 18004) as an SVG text, square and without a size of its own: who
 * shows it gives the size. Error correction M: 15 % of it may be lost to a fold or a poor printer.
 * Throws when the address is longer than a code can hold (2331 bytes).
 */
export function qrSvg(url: string): string {
  const { data, size } = encode(url, { ecc: 'M', border: QUIET_ZONE })
  // The library's own SVG has a square a module; a bar for those side by side is a third of the size.
  const bars = data.flatMap((row, y) =>
    [...row.map(Number).join('').matchAll(/1+/g)].map(
      ({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`,
    ),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${bars.join('')}"/></svg>`
}
