// Every document and shared type that Studio knows. (Their checks: checked-types.ts.)
import type { SchemaTypeDefinition } from 'sanity'
import { contact } from '../contact/schema.ts'
import type { Language } from '../contract/language.ts'
import { event } from '../event/schema.ts'
import { keyFigure } from '../figure/schema.ts'
import { figureImage } from '../image/schema.ts'
import { localizedString, localizedText } from '../localized/schema.ts'
import { minister } from '../minister/schema.ts'
import { organization } from '../organization/schema.ts'
import { portableText, quote } from '../portable-text/schema.ts'
import { release } from '../release/schema.ts'
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
    contact(say),
    figureImage(say),
    keyFigure(say),
    localizedString(say),
    localizedText(say),
    portableText(say),
    quote(say),
  ]
}
