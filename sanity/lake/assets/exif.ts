// What a camera wrote into a picture (EXIF 2.32): told only to who asks for it, as hosted Sanity does.
import readExif from 'exif-reader'
import type { Json } from '../document.ts'

/** Bytes of the largest EXIF block looked at: as much as fits into a JPEG. */
const SIZE_MAX = 65_536

type Described = { exif?: { [name: string]: Json }; location?: { [name: string]: Json } }

/**
 * The camera's settings (`sanity.imageExifMetadata`) and where the picture was taken (`geopoint`,
 * degrees and metres). Each is absent when the picture does not say, or says it in no readable form.
 */
export function describeExif(block: Buffer | undefined): Described {
  if (!block || block.byteLength > SIZE_MAX) return {}
  const read = readable(block)
  if (!read) return {}
  const described: Described = {}
  const settings = Object.entries(read.Photo ?? {}).flatMap(([name, value]) => {
    const kept = asJson(value)
    return /^[A-Z]\w*$/.test(name) && kept !== undefined ? [[name, kept] as const] : []
  })
  if (settings.length > 0) {
    described.exif = { _type: 'sanity.imageExifMetadata', ...Object.fromEntries(settings) }
  }
  const gps = read.GPSInfo
  const lat = degrees(gps?.GPSLatitude, gps?.GPSLatitudeRef, 90)
  const lng = degrees(gps?.GPSLongitude, gps?.GPSLongitudeRef, 180)
  if (lat === undefined || lng === undefined) return described
  const above = gps?.GPSAltitude
  const below = Number(gps?.GPSAltitudeRef) === 1
  const alt = typeof above === 'number' && Number.isFinite(above) && (below ? -above : above)
  described.location = { _type: 'geopoint', lat, lng, ...(alt !== false && { alt }) }
  return described
}

/** A block that is damaged says nothing; the picture itself may be whole all the same. */
function readable(block: Buffer) {
  try {
    return readExif(block)
  } catch {
    return undefined
  }
}

function degrees(parts: number[] | undefined, half: string | undefined, limit: number) {
  if (!Array.isArray(parts)) return undefined
  const [whole = Number.NaN, minutes = 0, seconds = 0] = parts
  const size = whole + minutes / 60 + seconds / 3600
  if (!(size >= 0 && size <= limit)) return undefined
  return half === 'S' || half === 'W' ? -size : size
}

/** Numbers, texts and moments; blocks of bytes (a maker's own notes) are left out. */
function asJson(value: unknown): Json | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString()
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed()
  if (!Array.isArray(value)) return undefined
  const parts = value.map(asJson).filter((part) => part !== undefined)
  return parts.length === value.length && parts.length <= 16 ? parts : undefined
}
