'use client'

import { ErrorMessage } from '#components/site/error-message.tsx'

export default function PageError({ reset }: { reset: () => void }) {
  return <ErrorMessage retry={reset} />
}
