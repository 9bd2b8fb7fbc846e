import type { Criteria, ORDERS } from './criteria.ts'

/** The order in which the answer to the criteria stands: without words nothing is relevant. */
export const orderOf = ({ q, order }: Criteria): (typeof ORDERS)[number] =>
  q && order !== 'newest' ? 'relevance' : 'newest'
