import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { documentOf, emptyDocument, type EngagementDocument } from '#domain/document.ts'
import { newService } from '#domain/service.ts'
import { newTeam } from '#domain/team.ts'
import { changesOf, compareCatalog, expectPlan, expectRefusal, imported } from './import-context.ts'

const empty = emptyDocument()
const example = readFileSync('tests/fixtures/backstage/catalog.yaml', 'utf8')

function preview(text: string, document = empty) {
  const plan = expectPlan(compareCatalog(text, document))
  return { ...plan.preview, plan }
}

function teamNames(document: EngagementDocument): string[] {
  return document.teams.rows.map((team) => team.name)
}

describe('the example catalog of Backstage', () => {
  const shown = preview(example)
  const document = imported(shown.plan, empty)

  it('shows three services, one team and what is left out', () => {
    expect(shown.counts).toEqual({ added: 3, changed: 0, unchanged: 0, invalid: 0 })
    expect(shown.teams).toEqual(['team-a'])
    expect(shown.problems).toEqual([])
    expect(shown.rows.map(({ line, name }) => [line, name])).toEqual([
      [1, 'artist-lookup'],
      [23, 'playback-order'],
      [37, 'wayback-search'],
    ])
    expect(shown.ignored).toEqual([
      { what: 'User', count: 1, why: 'People are used to find owner teams, and not stored.' },
      { what: 'Location', count: 1, why: 'Links to other files are not followed. Import those files too.' },
    ])
  })

  it('becomes services with owners found through groups and through a person', () => {
    const [team] = document.teams.rows
    expect(team).toEqual({ ...newTeam(team?.id ?? '', 1), name: 'team-a', notes: 'Team A' })
    const service = (index: number) => newService(document.services.rows[index]?.id ?? '', index + 1)
    expect(document.services.rows).toEqual([
      {
        ...service(0),
        name: 'artist-lookup',
        description: 'Artist Lookup',
        system: 'artist-engagement-portal',
        lifecycle: 'experimental',
        ownerTeam: team?.id,
        dependencies: ['artists-db'],
        tags: ['java', 'data'],
        source: 'backstage:component:default/artist-lookup',
      },
      {
        ...service(1),
        name: 'playback-order',
        description: 'Playback Order',
        system: 'audio-playback',
        lifecycle: 'production',
        ownerTeam: team?.id,
        tags: ['java', 'playback'],
        source: 'backstage:component:default/playback-order',
      },
      {
        ...service(2),
        name: 'wayback-search',
        description: 'Search of the wayback machine',
        lifecycle: 'production',
        ownerTeam: team?.id,
        dependencies: ['wayback-archive'],
        source: 'backstage:component:default/wayback-search',
      },
    ])
  })

  it('changes nothing when it is imported again', () => {
    const again = preview(example, document)
    expect(again.counts).toEqual({ added: 0, changed: 0, unchanged: 3, invalid: 0 })
    expect(changesOf(again.plan, document)).toEqual([])
  })

  it('follows a service that was renamed, and keeps what people filled in', () => {
    const [first, ...rest] = document.services.rows
    if (!first) throw new Error('no service')
    const edited = documentOf({
      teams: document.teams.rows,
      services: [{ ...first, name: 'Artists', tier: 1, notes: 'Ours' }, ...rest],
    })
    const again = preview(example, edited)
    expect(again.rows[0]?.differences.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['name', 'Artists', 'artist-lookup'],
    ])
    expect(imported(again.plan, edited).services.rows[0]).toEqual({ ...first, tier: 1, notes: 'Ours' })
  })

  it('takes over services that were typed in before', () => {
    const typed = documentOf({ services: [{ ...newService('s1', 1), name: 'Playback-Order', tier: 2 }] })
    const after = imported(preview(example, typed).plan, typed)
    expect(after.services.rows).toHaveLength(3)
    expect(after.services.rows[0]).toMatchObject({
      id: 's1',
      name: 'Playback-Order',
      tier: 2,
      source: 'backstage:component:default/playback-order',
    })
  })
})

describe('owners in a Backstage catalog', () => {
  const entities = [
    group('team-a', { profile: { displayName: 'Audio' }, members: ['user:default/kim'] }),
    group('team-b'),
    user('sam', ['team-b', 'group:default/team-a']),
    user('alex', []),
  ]

  it.each([
    ['team-a', 'Audio', null],
    ['group:team-a', 'Audio', null],
    ['Group:Default/TEAM-A', 'Audio', null],
    ['group:other/team-a', 'team-a', null],
    ['team-unknown', 'team-unknown', null],
    ['user:kim', 'Audio', null],
    ['user:default/sam', 'team-b', 'The owner is the person “sam” in 2 groups; the first is taken.'],
    ['user:alex', null, 'The owner is the person “alex”, whose group is not in the file. The owner stays as it is.'],
    [
      'user:nobody',
      null,
      'The owner is the person “nobody”, whose group is not in the file. The owner stays as it is.',
    ],
    ['api:shop', null, '“api:shop” is neither a group nor a user. The owner stays as it is.'],
    ['Team A (Berlin)', null, '“Team A (Berlin)” is no reference to a group or a user. The owner stays as it is.'],
  ])('%s is found', (owner, team, message) => {
    const shown = preview(yaml(...entities, component('cart', { owner })))
    const document = imported(shown.plan, empty)
    const [service] = document.services.rows
    const name = document.teams.rows.find((row) => row.id === service?.ownerTeam)?.name ?? null
    expect(name).toBe(team)
    expect(shown.problems.map((problem) => [problem.place, problem.message])).toEqual(
      message === null ? [] : [['cart, Owner team', message]],
    )
  })

  it('are those of the system where a component names none, and it is said', () => {
    const shown = preview(
      yaml(
        { kind: 'System', metadata: { name: 'Shop' }, spec: { owner: 'group:team-b' } },
        component('cart', { system: 'system:default/shop' }),
        component('till', { system: 'shop', owner: 'team-c' }),
        component('cms', { system: 'news' }),
      ),
    )
    const document = imported(shown.plan, empty)
    const teamOf = (id: string | null) => document.teams.rows.find((row) => row.id === id)?.name ?? null
    expect(document.services.rows.map((row) => [row.system, teamOf(row.ownerTeam)])).toEqual([
      ['Shop', 'team-b'],
      ['Shop', 'team-c'],
      ['news', null],
    ])
    expect(shown.problems.map((problem) => [problem.place, problem.message])).toEqual([
      ['cart, Owner team', 'It names no owner; that of its system “Shop” is taken.'],
    ])
  })

  it('are the team of a person rather than the department, also through someone else', () => {
    const shown = preview(
      yaml(
        group('audio', { type: 'department' }),
        group('team-b'),
        user('sam', ['audio', 'team-b']),
        user('lee', ['user:sam']),
        component('cart', { owner: 'user:sam' }),
        component('till', { owner: 'user:lee' }),
      ),
    )
    const document = imported(shown.plan, empty)
    const team = document.teams.rows.find((row) => row.name === 'team-b')
    expect(document.services.rows.map((row) => row.ownerTeam)).toEqual([team?.id, team?.id])
    expect(shown.problems[0]?.message).toBe(
      'The owner is the person “sam” in 2 groups; the first that is a team is taken.',
    )
  })

  it('meet teams that are there under either name', () => {
    const known = documentOf({ teams: [{ ...newTeam('t1', 1), name: 'TEAM-A' }] })
    const after = imported(preview(yaml(...entities, component('cart', { owner: 'team-a' })), known).plan, known)
    expect(teamNames(after)).toEqual(['TEAM-A', 'team-b'])
    expect(after.services.rows[0]?.ownerTeam).toBe('t1')
  })

  it('leave out units of the organisation that own nothing and have nobody', () => {
    const shown = preview(
      yaml(
        group('acme', { type: 'organization' }),
        group('legal', { type: 'department' }),
        group('it', { type: 'department' }),
        component('cart', { owner: 'it' }),
      ),
    )
    expect(shown.teams).toEqual(['it'])
    expect(shown.ignored).toEqual([
      { what: 'Group of type organization', count: 1, why: 'It has neither members nor services, so it is no team.' },
      { what: 'Group of type department', count: 1, why: 'It has neither members nor services, so it is no team.' },
    ])
  })
})

describe('components of a Backstage catalog', () => {
  it('depend on components, on resources and on who provides the APIs they use', () => {
    const shown = preview(
      yaml(
        component('Cart', {
          dependsOn: ['component:default/payments', 'resource:cart-db', 'Profile', 'component:cart', 'not a ref'],
          consumesApis: ['tax-api', 'api:default/weather'],
        }),
        component('taxes', { providesApis: ['tax-api'] }),
        component('payments', {}),
        component('session', { dependencyOf: ['component:cart'] }),
      ),
    )
    const [cart] = imported(shown.plan, empty).services.rows
    expect(cart?.dependencies).toEqual(['payments', 'cart-db', 'profile', 'taxes', 'weather', 'session'])
    expect(shown.problems).toEqual([
      { line: 1, place: 'Cart, Depends on', message: '“not a ref” is no reference and is left out.' },
    ])
  })

  it('keep a lifecycle that is unknown here as typed, with the reason', () => {
    const shown = preview(yaml(component('cart', { lifecycle: 'sunset' })))
    expect(shown.problems).toEqual([
      {
        line: 1,
        place: 'cart, Lifecycle',
        message: '“sunset” is none of: Experimental, Production, Deprecated. It is kept as typed.',
      },
    ])
    expect(imported(shown.plan, empty).services.rows[0]?.invalid).toEqual({ lifecycle: 'sunset' })
  })

  it('carry a type other than service as a tag', () => {
    const shown = preview(yaml(component('site', { type: 'website' }), component('api', { type: 'service' })))
    expect(imported(shown.plan, empty).services.rows.map((row) => row.tags)).toEqual([['website'], []])
  })

  it('of the same name in two namespaces are two services, also the second time', () => {
    const text = yaml(component('cart', {}, { namespace: 'eu' }), component('cart', {}, { namespace: 'us' }))
    const document = imported(preview(text).plan, empty)
    expect(document.services.rows.map((row) => row.source)).toEqual([
      'backstage:component:eu/cart',
      'backstage:component:us/cart',
    ])
    expect(preview(text, document).counts).toEqual({ added: 0, changed: 0, unchanged: 2, invalid: 0 })
  })

  it('that are there twice go in once', () => {
    const shown = preview(yaml(component('cart', { owner: 'a' }), component('Cart', { owner: 'b' })))
    expect(shown.counts).toEqual({ added: 1, changed: 0, unchanged: 0, invalid: 1 })
    expect(shown.rows[1]?.reason).toBe('Line 1 already holds “backstage:component:default/cart”.')
  })

  it('are read from the JSON list of the Backstage interface too', () => {
    const list = [component('cart', { owner: 'team-a' }), component('cms', {})]
    for (const text of [JSON.stringify(list, null, 2), JSON.stringify({ items: list })])
      expect(preview(text).rows.map((row) => row.name)).toEqual(['cart', 'cms'])
  })
})

describe('a wrong Backstage catalog', () => {
  const good = 'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: cart }\nspec: { type: service }'

  it.each([
    [
      'an open bracket',
      'metadata: [unclosed',
      5,
      'It is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. It is left out.',
    ],
    ['an open quotation mark', 'kind: "Component\nmetadata:', null, null],
    ['a tab for indentation', 'kind: Component\nmetadata:\n\tname: cart', 7, null],
    [
      'the same key twice',
      'kind: Component\nkind: Group',
      6,
      'It is not valid YAML: Map keys must be unique. It is left out.',
    ],
    ['wrong indentation', 'kind: Component\n  metadata:\n name: cart', null, null],
    ['no kind', 'metadata: { name: x }', 5, 'It has no kind. It is left out.'],
    ['no metadata', 'kind: Component', 5, 'This Component has no metadata. It is left out.'],
    [
      'metadata that are a text',
      'kind: Component\nmetadata: cart',
      5,
      'This Component has no metadata. It is left out.',
    ],
    ['no name', 'kind: Component\nmetadata: { title: x }', 5, 'This Component has no name. It is left out.'],
    [
      'a name that is a list',
      'kind: Component\nmetadata: { name: [a] }',
      5,
      'This Component has no name. It is left out.',
    ],
    ['a text instead of an entity', 'just words', 5, 'It holds no entity. It is left out.'],
    ['an anchor that is not there', 'kind: *nowhere', 5, null],
  ])('with %s in one document names it, and the others can go in', (_what, bad, line, message) => {
    const shown = preview(`${good}\n---\n${bad}\n---\n${good.replace('cart', 'cms')}`)
    expect(shown.rows.map((row) => [row.name, row.state])).toEqual([
      ['cart', 'added'],
      ['cms', 'added'],
    ])
    expect(shown.problems).toHaveLength(1)
    const [problem] = shown.problems
    expect(problem?.place).toBe('Document 2')
    expect(problem?.message).toMatch(/It is left out\.$/)
    if (line !== null) expect(problem?.line).toBe(line + 1)
    if (message !== null) expect(problem?.message).toBe(message)
  })

  it('with fields of the wrong kind says which, and takes the rest', () => {
    const shown = preview(
      'kind: Component\nmetadata:\n  name: 2024\n  tags: java\nspec:\n  owner: [a, b]\n  dependsOn: [{ x: 1 }, resource:db]',
    )
    expect(shown.problems.map((problem) => [problem.place, problem.message])).toEqual([
      ['2024, owner', 'It should be text and is left out.'],
      ['2024, dependsOn', 'Entries that are no text are left out.'],
    ])
    expect(imported(shown.plan, empty).services.rows[0]).toMatchObject({
      name: '2024',
      tags: ['java'],
      dependencies: ['db'],
      ownerTeam: null,
    })
  })

  it('with entities of other systems counts them', () => {
    const shown = preview(`${good}\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: { name: cart }`)
    expect(shown.counts.added).toBe(1)
    expect(shown.ignored).toEqual([
      { what: 'Deployment (apps/v1)', count: 1, why: 'It is not an entity of Backstage.' },
    ])
  })

  it.each([
    ['nothing in it', '', 'The file is empty.'],
    ['only comments', '# nothing\n---\n# here', 'The file holds only comments.'],
    [
      'a web page',
      '<html>Sign in</html>',
      'This is a web page, not a YAML file. It may be the sign-in page of the site it came from; download the raw file.',
    ],
    ['a table', 'Service,Tier\ncart,1', 'No Backstage entity could be read. Document 1, line 1: It holds no entity.'],
    [
      'only other kinds',
      'kind: Location\nmetadata: { name: all }\n---\nkind: API\nmetadata: { name: x }\n---\nkind: API\nmetadata: { name: y }',
      'The file holds Location, API, but no Component and no Group.',
    ],
    [
      'only entities of other systems',
      'apiVersion: v1\nkind: Service\nmetadata: { name: cart }',
      'No Backstage entity was found. Choose a catalog file with “kind: Component” in it.',
    ],
  ])('with %s is refused in words', (_what, text, message) => {
    expect(expectRefusal(compareCatalog(text, empty))).toBe(message)
  })

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['braces', '{a: '.repeat(5_000)],
    ['list dashes', `${'- '.repeat(50_000)}x`],
    ['question marks', `${'? '.repeat(50_000)}x`],
    ['indentation', Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('that consists of %s is refused before its depth breaks the parser', (_what, text) => {
    expect(expectRefusal(compareCatalog(text, empty))).toBe(
      'No Backstage entity could be read. Document 1, line 1: It is nested too deeply.',
    )
  })

  it('with all the depth that is let through does no harm', () => {
    const dashes = `${' '.repeat(198)}${'- '.repeat(49)}${'['.repeat(100)}${']'.repeat(100)}`
    const lines = Array.from({ length: 198 }, (_, depth) => `${' '.repeat(depth)}a:`)
    expect(expectRefusal(compareCatalog([...lines, dashes].join('\n'), empty))).toBe(
      'No Backstage entity could be read. Document 1, line 1: It has no kind.',
    )
  })

  // Read out it would be a billion entries.
  it('that is an alias bomb is refused before it goes off', { timeout: 20_000 }, () => {
    const levels = Array.from({ length: 12 }, (_, level) =>
      level === 0
        ? 'a0: &a0 [x, x]'
        : `a${level}: &a${level} [${Array(10)
            .fill(`*a${level - 1}`)
            .join(', ')}]`,
    )
    const message = expectRefusal(compareCatalog(levels.join('\n'), empty))
    expect(message).toBe(
      'No Backstage entity could be read. Document 1, line 1: It repeats anchors more than 100 times, or uses one that is not there.',
    )
  })

  it('cannot reach object prototypes', () => {
    const shown = preview(`${good}\n__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }`)
    expect(shown.counts.added).toBe(1)
    expect('polluted' in {}).toBe(false)
  })

  it('reads 5,000 documents', { timeout: 60_000 }, () => {
    const text = Array.from({ length: 5_000 }, (_, index) => good.replace('cart', `service-${index}`)).join('\n---\n')
    expect(preview(text).counts.added).toBe(5_000)
  })
})

type Entity = Readonly<Record<string, unknown>>

function component(name: string, spec: Entity, metadata: Entity = {}): Entity {
  return { apiVersion: 'backstage.io/v1alpha1', kind: 'Component', metadata: { name, ...metadata }, spec }
}

function group(name: string, spec: Entity = {}): Entity {
  return { apiVersion: 'backstage.io/v1alpha1', kind: 'Group', metadata: { name }, spec: { type: 'team', ...spec } }
}

function user(name: string, memberOf: readonly string[]): Entity {
  return { apiVersion: 'backstage.io/v1alpha1', kind: 'User', metadata: { name }, spec: { memberOf } }
}

/** JSON is YAML: one document a line. */
function yaml(...entities: readonly Entity[]): string {
  return entities.map((entity) => `--- ${JSON.stringify(entity)}`).join('\n')
}
