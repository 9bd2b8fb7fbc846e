import type { Settings } from '#sanity/settings/contract.ts'
import type { FeedImage } from './feed.ts'

/** The largest that RSS 2.0 lets a channel's image be, in pixels. */
const WIDTH = 144
const HEIGHT = 400

/**
 * The institution's emblem as RSS wants it: PNG, small. Undefined without one, and for a drawing (SVG), which
 * RSS has no place for and not every lake turns into a picture.
 */
export function feedImage({ mark }: Pick<Settings, 'mark'>): FeedImage | undefined {
  if (!mark) return undefined
  const { url, width, height } = mark.asset
  if (/\.svg$/i.test(new URL(url).pathname)) return undefined
  const scale = Math.min(1, WIDTH / width, HEIGHT / height)
  const [w, h] = [width, height].map((side) => Math.max(1, Math.round(side * scale)))
  const small = new URL(url)
  small.search = `w=${w}&h=${h}&fit=max&fm=png`
  return { url: small.href, width: w ?? WIDTH, height: h ?? HEIGHT }
}
