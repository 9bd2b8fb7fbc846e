// Every document and shared type that Studio knows. (Their checks: checked-types.ts.)
import type { SchemaTypeDefinition } from 'sanity'
import { attachment } from '../attachment/schema.ts'
import { contact } from '../contact/schema.ts'
import type { Language } from '../contract/language.ts'
import { event } from '../event/schema.ts'
import { keyFigure } from '../figure/schema.ts'
import { figureImage } from '../image/schema.ts'
import { localizedString, localizedText } from '../localized/schema.ts'
import { minister } from '../minister/schema.ts'
import { organization } from '../organization/schema.ts'
import { embeddedEvent } from '../portable-text/embedded-event.ts'
import { quote } from '../portable-text/quote.ts'
import { portableText } from '../portable-text/schema.ts'
import { release } from '../release/schema.ts'
import { account } from '../settings/account.ts'
import { settings } from '../settings/schema.ts'
import { topic } from '../topic/schema.ts'
import { sayIn } from './desk-language.ts'

/** In the words of the desk's language. */
export function schemaTypes(language: Language): SchemaTypeDefinition[] {
  const say = sayIn(language)
  return [
    release(say),
    minister(say),
    event(say),
    organization(say),
    topic(say),
    settings(say),
    account(say),
    attachment(say),
    contact(say),
    embeddedEvent(say),
    figureImage(say),
    keyFigure(say, language),
    localizedString(say),
    localizedText(say),
    portableText(say),
    quote(say),
  ]
}
