// The way out of draft mode.
import { draftMode } from 'next/headers'
import { redirect } from 'next/navigation'

/** Leads to the front page as everybody sees it. */
export async function GET(): Promise<never> {
  const mode = await draftMode()
  mode.disable()
  redirect('/')
}
