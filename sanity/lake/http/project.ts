// The project as Studio asks for it: its dataset, its members, and what whoever asks may do.
import { Hono } from 'hono'
import { permissionsOf } from '../access/permissions.ts'
import { ROLES, role } from '../access/roles.ts'
import { notFound, unauthorized } from '../errors.ts'
import type { Parts } from './app.ts'
import { memberOf, roleOf, userOf } from './person.ts'
import type { LakeEnv } from './types.ts'

/** Studio evaluates such filters against each document to know what its user may do with it. */
const EVERYTHING = '_id in path("**")'
const USERS_MAX = 500
const PATHS = ['/users/*', '/projects/*', '/datasets', '/access/*']

export function projectRoutes({ settings, access }: Parts): Hono<LakeEnv> {
  const { projectId, dataset, datasetAcl } = settings
  const { identities } = access
  const app = new Hono<LakeEnv>()

  app.on('GET', PATHS, async (context, next) => {
    if (context.get('identity').kind === 'anonymous') {
      throw unauthorized('This needs a session or a token')
    }
    await next()
  })

  app.get('/users/:ids', (context) => {
    const ids = context.req.param('ids').split(',').slice(0, USERS_MAX)
    const users = ids.flatMap((id) => {
      const known = identities.byId(id)
      return known ? [userOf(known)] : []
    })
    if (ids.length > 1) return context.json(users)
    if (!users[0]) throw notFound(`There is no user "${ids[0]}"`)
    return context.json(users[0])
  })

  app.get('/projects/:project', (context) => {
    const me = context.get('identity')
    return context.json({
      id: projectId,
      displayName: projectId,
      organizationId: null,
      studioHost: null,
      members: identities.members().map((member) => memberOf(member, me)),
      metadata: {},
      features: [],
      isDisabled: false,
      maxRetentionDays: 0,
    })
  })

  // Without the project: a client whose address names it, as that of the `sanity` command line does.
  app.on('GET', ['/projects/:project/datasets', '/datasets'], (context) =>
    context.json([{ name: dataset, aclMode: datasetAcl }]),
  )

  app.get('/projects/:project/roles', (context) =>
    context.json(
      role.options.map((name) => ({
        ...roleOf(name),
        description: ROLES[name].description,
        isCustom: false,
        appliesToUsers: true,
        appliesToRobots: true,
      })),
    ),
  )

  app.get('/projects/:project/datasets/:dataset/acl', (context) =>
    context.json([{ filter: EVERYTHING, permissions: permissionsOf(context.get('identity')) }]),
  )

  app.get('/projects/:project/grants', (context) => {
    const grants = permissionsOf(context.get('identity')).map((name) => ({ name, params: {} }))
    return context.json({ 'sanity.document.filter': [{ grants, config: { filter: EVERYTHING } }] })
  })

  // Studio asks whether a viewer has asked to become an editor. That goes another way here.
  app.get('/access/requests/me', (context) => context.json([]))

  return app
}
