import { DeadLink } from '#components/preview/dead-link.tsx'

export default function NotFound() {
  return <DeadLink />
}
