// Every document and shared type that Studio knows, with the check that holds each document to the
// contract of the site.
import type { SchemaTypeDefinition } from 'sanity'
import { contact } from '../contact/schema.ts'
import type { Language } from '../contract/language.ts'
import { event as eventContract } from '../event/contract.ts'
import { eventFields } from '../event/projection.ts'
import { event } from '../event/schema.ts'
import { keyFigure } from '../figure/schema.ts'
import { figureImage } from '../image/schema.ts'
import { localizedString, localizedText } from '../localized/schema.ts'
import { minister as ministerContract } from '../minister/contract.ts'
import { ministerFields } from '../minister/projection.ts'
import { minister } from '../minister/schema.ts'
import { organizationName } from '../organization/contract.ts'
import { organizationNameFields } from '../organization/projection.ts'
import { organization } from '../organization/schema.ts'
import { portableText, quote } from '../portable-text/schema.ts'
import { release as releaseContract } from '../release/contract.ts'
import { releaseFields } from '../release/projection.ts'
import { release } from '../release/schema.ts'
import { settings as settingsContract } from '../settings/contract.ts'
import { settingsFields } from '../settings/projection.ts'
import { settings } from '../settings/schema.ts'
import { topic as topicContract } from '../topic/contract.ts'
import { topicFields } from '../topic/projection.ts'
import { topic } from '../topic/schema.ts'
import { sayIn } from './desk-language.ts'
import { keepsContract } from './keeps-contract.ts'

/** In the words of the desk's language. */
export function schemaTypes(language: Language): SchemaTypeDefinition[] {
  const say = sayIn(language)
  return [
    { ...release(say), validation: keepsContract(releaseContract, releaseFields, language) },
    { ...minister(say), validation: keepsContract(ministerContract, ministerFields, language) },
    { ...event(say), validation: keepsContract(eventContract, eventFields, language) },
    {
      ...organization(say),
      validation: keepsContract(organizationName, organizationNameFields, language),
    },
    { ...topic(say), validation: keepsContract(topicContract, topicFields, language) },
    { ...settings(say), validation: keepsContract(settingsContract, settingsFields, language) },
    contact(say),
    figureImage(say),
    keyFigure(say),
    localizedString(say),
    localizedText(say),
    portableText(say),
    quote(say),
  ]
}
