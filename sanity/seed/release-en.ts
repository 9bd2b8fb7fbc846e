// The first release, word for word (press-release.txt): the English original.
import { keyedRef, paragraphs, ref, slug } from './blocks.ts'
import { figures } from './figures.ts'

export const ABOUT = {
  minister: ref('minister-jose-serrano'),
  events: [keyedRef('event-2015-01-29-meetings'), keyedRef('event-2015-01-30-wilson-center')],
  organizations: [
    keyedRef('organization-dea'),
    keyedRef('organization-state'),
    keyedRef('organization-wilson'),
    keyedRef('organization-idb'),
    keyedRef('organization-unodc'),
    keyedRef('organization-gallup'),
  ],
  topics: [
    keyedRef('topic-seguridad-ciudadana'),
    keyedRef('topic-lucha-contra-el-narcotrafico'),
    keyedRef('topic-cooperacion-internacional'),
  ],
}

export const DATELINE = { city: 'Washington', region: 'D.C.', date: '2015-01-27' }

export const releaseInEnglish = {
  _id: 'release-2015-01-27-en',
  _type: 'release',
  language: 'en',
  kind: 'pressRelease',
  fromArchive: true,
  headline:
    'Ecuador’s Minister of Interior to meet with U.S. Officials to discuss Public Safety and Anti-Drug Trafficking Progress and Initiatives',
  slug: slug('ecuador-minister-of-interior-to-meet-with-us-officials'),
  subhead:
    'Minister Jose Serrano will also present on Ecuador’s new management models, innovative use of technology, and public policies at the Wilson Center on January 30, 2015',
  dateline: DATELINE,
  body: paragraphs(
    'Ecuador’s Minister of Interior Dr. José Serrano will conduct meetings with representatives of the U.S. Drug Enforcement Administration and the U.S. Department of State in Washington, D.C. on January 29, 2015 to discuss Ecuador’s security initiatives, including its recent successes in combating drug trafficking and violent crime, as well as progress in U.S.-Ecuador security relations and their importance for the region at large.',
    'Minister Serrano’s visit seeks to broaden U.S.-Ecuador cooperation in the fight against drug trafficking, public safety, and organized crime – one of the biggest threats to security in the region. Since 2009, Ecuador has invested more than $2.5 billion in security, including $539 million last year alone. These investments translated into police training and better equipment for the armed forces, including planes, helicopters, and submarine refurbishment.',
    'In 2014, Ecuador dismantled 496 drug trafficking organizations and 24 organized crime organizations. Although Ecuador is not a significant producer of drugs, it has consistently increased prevention and control efforts against illegal trafficking due to being located between two of the largest producing countries in the world.',
    'In 2014, according to the Gallup’s Law and Order Index for Security in Latin America, Ecuador obtained 63 points out of 100 – marking a 14 point improvement from previous years. Out of the 21 countries included in the report, Nicaragua, Panamá, and Chile lead the region followed by Ecuador and Uruguay.',
    'The Andean country also ranks among the top 10 most successful countries in the fight against drugs according to the United Nations Office on Drug and Crime (UNODC). The UNODC also ranks Ecuador 4th in maritime drug seizures.',
    'Minister Serrano will present on Ecuador’s public safety strategy at the “Innovations in Citizen Security in Ecuador” event, co-sponsored by the Inter-American Development Bank, on Friday, January 30th at the Wilson Center at 9:00 a.m. to 10:30 a.m. The event will feature a discussion on Ecuador’s recent developments in citizen security—new management models, innovative use of technology, and new public policies.',
  ),
  figures: figures({
    investment: {
      what: 'invested in security',
      period: 'since 2009',
      quotedAs: 'Since 2009, Ecuador has invested more than $2.5 billion in security',
    },
    'investment-2014': {
      what: 'invested in security',
      period: '2014',
      quotedAs: 'including $539 million last year alone',
    },
    'drug-organizations': {
      what: 'drug trafficking organizations dismantled',
      period: '2014',
      quotedAs: 'In 2014, Ecuador dismantled 496 drug trafficking organizations',
    },
    'crime-organizations': {
      what: 'organized crime organizations dismantled',
      period: '2014',
      quotedAs: '24 organized crime organizations',
    },
    'law-and-order': {
      what: 'Ecuador’s score in the Law and Order Index',
      period: '2014',
      sourceTitle: 'Law and Order Index',
      quotedAs: 'Ecuador obtained 63 points out of 100',
    },
    'law-and-order-gain': {
      what: 'improvement in the Law and Order Index',
      period: 'from previous years',
      sourceTitle: 'Law and Order Index',
      quotedAs: 'marking a 14 point improvement from previous years',
    },
    countries: {
      what: 'Latin American countries included in the report',
      period: '2014',
      sourceTitle: 'Law and Order Index',
      quotedAs: 'Out of the 21 countries included in the report',
    },
    'drugs-top': {
      what: 'most successful countries in the fight against drugs',
      quotedAs: 'among the top 10 most successful countries in the fight against drugs',
    },
    'seizures-rank': {
      what: 'in maritime drug seizures',
      quotedAs: 'The UNODC also ranks Ecuador 4th in maritime drug seizures',
    },
  }),
  ...ABOUT,
}
