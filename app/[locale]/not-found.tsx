import { NotFoundPage } from '#components/site/not-found-page.tsx'

export default function NotFound() {
  return <NotFoundPage />
}
