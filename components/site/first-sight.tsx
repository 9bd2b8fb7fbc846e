import type { Image } from '#sanity/image/contract.ts'

type Props = { asset: Image['asset'] }

/**
 * What is seen in a picture's place until it is there: a few of its own pixels. In a style element of the head and
 * not in the picture's `style`: a content policy can name the one by its digest (`lib/http/content-policy.ts`).
 */
export function FirstSight({ asset: { _id, lqip } }: Props) {
  return (
    lqip && (
      <style href={_id} precedence="picture">
        {`[data-picture=${JSON.stringify(_id)}]{background:center / cover url("${lqip}")}`}
      </style>
    )
  )
}
