/** The version of Sanity's HTTP API that the newsroom is written for. */
export const API_VERSION = '2026-02-01'
