// All addresses of the API, with what may be asked of each and what it answers.
import type { z } from 'zod'
import {
  changeList,
  entry,
  eventList,
  ministerList,
  oneRelease,
  organizationList,
  releaseList,
  topicList,
} from './contract/answer.ts'
import { wholeEvent } from './contract/event.ts'
import { wholeMinister } from './contract/minister.ts'
import { changesQuery, eventsQuery, ministersQuery, noQuery, releasesQuery } from './parameters.ts'

export type Endpoint<
  Query extends z.ZodObject = z.ZodObject,
  Answer extends z.ZodType = z.ZodType,
> = {
  /** Below the API's own address; `{id}` is a document's. */
  path: string
  query: Query
  answer: Answer
}

const endpoint = <Query extends z.ZodObject, Answer extends z.ZodType>(
  path: string,
  query: Query,
  answer: Answer,
): Endpoint<Query, Answer> => ({ path, query, answer })

export const ENDPOINTS = {
  releases: endpoint('/releases', releasesQuery, releaseList),
  release: endpoint('/releases/{id}', noQuery, oneRelease),
  changes: endpoint('/changes', changesQuery, changeList),
  events: endpoint('/events', eventsQuery, eventList),
  event: endpoint('/events/{id}', noQuery, wholeEvent),
  ministers: endpoint('/ministers', ministersQuery, ministerList),
  minister: endpoint('/ministers/{id}', noQuery, wholeMinister),
  topics: endpoint('/topics', noQuery, topicList),
  organizations: endpoint('/organizations', noQuery, organizationList),
  entry: endpoint('', noQuery, entry),
} as const

export type EndpointName = keyof typeof ENDPOINTS

const isName = (name: string): name is EndpointName => name in ENDPOINTS

/** All of them, in the order in which they are told. */
export const allEndpoints = (): { name: EndpointName; endpoint: Endpoint }[] =>
  Object.entries(ENDPOINTS).flatMap(([name, endpoint]) =>
    isName(name) ? [{ name, endpoint }] : [],
  )

/** The names of its parameters, in the order in which they are told. */
export const parametersOf = ({ query }: Pick<Endpoint, 'query'>): string[] =>
  Object.keys(query.shape)
