import { describe, expect, it } from 'vitest'
import { documentOf, emptyDocument } from '#domain/document.ts'
import { newService } from '#domain/service.ts'
import { newTeam } from '#domain/team.ts'
import { changesOf, compareCsv, expectPlan, expectRefusal, imported } from './import-context.ts'

const empty = emptyDocument()

function preview(text: string, document = empty) {
  const plan = expectPlan(compareCsv(text, document))
  return { ...plan.preview, plan }
}

function services(text: string, document = empty) {
  return imported(preview(text, document).plan, document).services.rows
}

describe('a table of services', () => {
  const csv = [
    'Service,Tier,Owner team,SLO,Objective,Depends on,Sev1',
    'checkout,1,Commerce,Used in decisions,99.95,"payments, login",2',
    'payments,Tier 2,Commerce,measured,99.9,,0',
  ].join('\n')

  it('is understood under the headers that clients give their lists', () => {
    const [service] = services(
      'App Name,Criticality,Squad,Pager,Hosting,SLO target,Monthly €,comment\ntill,2,Shop,Shop,ECS,99.5,1200,in the store',
    )
    expect(service).toMatchObject({
      name: 'till',
      tier: 2,
      runtime: 'ECS',
      objective: 99.5,
      monthlyCost: 1200,
      notes: 'in the store',
    })
    expect(service?.ownerTeam).not.toBeNull()
    expect(service?.onCallTeam).toBe(service?.ownerTeam)
  })

  it('becomes services, with the teams it names', () => {
    const document = imported(preview(csv).plan, empty)
    expect(document.teams.rows.map((team) => team.name)).toEqual(['Commerce'])
    expect(document.services.rows).toEqual([
      {
        ...newService(document.services.rows[0]?.id ?? '', 1),
        name: 'checkout',
        tier: 1,
        ownerTeam: document.teams.rows[0]?.id,
        sloState: 'used',
        objective: 99.95,
        dependencies: ['payments', 'login'],
        sev1: 2,
      },
      {
        ...newService(document.services.rows[1]?.id ?? '', 2),
        name: 'payments',
        tier: 2,
        ownerTeam: document.teams.rows[0]?.id,
        sloState: 'measured',
        objective: 99.9,
        sev1: 0,
      },
    ])
  })

  it('is shown before anything changes', () => {
    const shown = preview(csv)
    expect(shown.counts).toEqual({ added: 2, changed: 0, unchanged: 0, invalid: 0 })
    expect(shown.teams).toEqual(['Commerce'])
    expect(shown.problems).toEqual([])
    expect(shown.rows[1]).toEqual({
      state: 'added',
      line: 3,
      name: 'payments',
      id: null,
      reason: '',
      differences: [
        { field: 'name', label: 'Service', before: '', after: 'payments', problem: null },
        { field: 'tier', label: 'Tier', before: '', after: '2 Important', problem: null },
        { field: 'ownerTeam', label: 'Owner team', before: '', after: 'Commerce', problem: null },
        { field: 'sloState', label: 'SLO', before: '', after: 'Measured', problem: null },
        { field: 'objective', label: 'Objective', before: '', after: '99.9', problem: null },
        { field: 'sev1', label: 'Sev1', before: '', after: '0', problem: null },
      ],
    })
  })

  it.each([
    ['semicolons', 'Service;Tier;Objective\ncart;1;99,9'],
    ['tabs', 'Service\tTier\tObjective\ncart\t1\t99.9'],
    ['commas in names beside semicolons', 'Service;Notes, if any, here;Tier;Objective\ncart;a, b, c, d;1;99,9'],
    ['a declared delimiter', 'sep=;\r\nService;Tier;Objective\r\ncart;1;99,9\r\n'],
    ['a byte order mark', '\ufeffService,Tier,Objective\ncart,1,99.9'],
    ['Windows line ends', 'Service,Tier,Objective\r\ncart,1,99.9\r\n'],
    ['old Mac line ends', 'Service,Tier,Objective\rcart,1,99.9\r'],
    ['mixed line ends', 'Service,Tier,Objective\r\n\ncart,1,99.9\n\r\n'],
    ['quotes around everything', '"Service","Tier","Objective"\n"cart","1","99.9"'],
    [
      'a title above the headers',
      'Service inventory of Alder Media\nas of 22 November\n\nService,Tier,Objective\ncart,1,99.9',
    ],
    ['other words in the headers', 'service_name*,CRITICALITY,sloTarget (%)\ncart,1,99.9'],
  ])('is read with %s', (_what, text) => {
    expect(services(text).map(({ name, tier, objective }) => [name, tier, objective])).toEqual([['cart', 1, 99.9]])
  })

  it('keeps line breaks, doubled quotes and delimiters inside quotes', () => {
    const [service] = services('Service,Notes\ncart,"He said ""wait"",\nthen left"')
    expect(service?.notes).toBe('He said "wait",\nthen left')
  })

  it('takes the apostrophe off that protects spreadsheets from formulas', () => {
    const [service] = services("Service,Notes\ncart,'=1+1")
    expect(service?.notes).toBe('=1+1')
    expect(services("Service,Notes\ncart,'tis fine")[0]?.notes).toBe("'tis fine")
  })

  it('names the lines of the file, also below cells of several lines', () => {
    const shown = preview('Service,Notes,Tier\na,"one\ntwo\nthree",1\n\nb,,gold')
    expect(shown.rows.map((row) => row.line)).toEqual([2, 6])
    expect(shown.problems.map((problem) => problem.line)).toEqual([6])
  })
})

describe('cells of a table of services', () => {
  it('are kept as typed when they are not understood, and the row goes in', () => {
    const text = 'Service,Tier,Sev1,Objective\ncart,gold,1.5,120'
    const shown = preview(text)
    expect(shown.counts).toEqual({ added: 1, changed: 0, unchanged: 0, invalid: 0 })
    expect(shown.problems).toEqual([
      {
        line: 2,
        place: 'cart, Tier',
        message: '“gold” is none of: 1 Customer-critical, 2 Important, 3 Supporting, 4 Internal. It is kept as typed.',
      },
      { line: 2, place: 'cart, Objective', message: '“120” must be at most 100. It is kept as typed.' },
      { line: 2, place: 'cart, Sev1', message: '“1.5” must be a whole number. It is kept as typed.' },
    ])
    const [service] = services(text)
    expect(service?.invalid).toEqual({ tier: 'gold', objective: '120', sev1: '1.5' })
    expect([service?.tier, service?.objective, service?.sev1]).toEqual([null, null, null])
  })

  it('that say unknown stay unanswered and make no team called “unknown”', () => {
    const shown = preview('Service,Owner,Tier,Notes\ncart,Unknown,n/a,?')
    expect(shown.teams).toEqual([])
    expect(shown.ignored).toEqual([{ what: 'Cells that say “unknown”', count: 2, why: 'They stay unanswered.' }])
    expect(services('Service,Owner,Tier,Notes\ncart,Unknown,n/a,?')[0]?.notes).toBe('?')
  })

  it('in unknown or doubled columns are counted and left out', () => {
    const shown = preview('Service,Cost centre,Owner,Team,\ncart,4711,Commerce,Shop,\ncms,,News,,')
    expect(shown.ignored).toEqual([
      { what: 'Column “Cost centre”', count: 1, why: 'No field of a service has this name.' },
      { what: 'Column “Team”', count: 1, why: '“Owner” already fills Owner team.' },
    ])
    expect(shown.teams).toEqual(['Commerce', 'News'])
  })

  it('beyond the headers are reported with their line', () => {
    expect(preview('Service,Tier\ncart,1,extra').problems).toEqual([
      { line: 2, place: 'Row', message: 'The row has 3 cells, the header row 2. What is beyond is left out.' },
    ])
  })
})

describe('a table imported over services that are there', () => {
  const team = { ...newTeam('t1', 1), name: 'Commerce' }
  const cart = {
    ...newService('s1', 1),
    name: 'Cart',
    tier: 2 as const,
    ownerTeam: 't1',
    notes: 'Old and trusted',
    tags: ['java'],
    invalid: { objective: 'high' },
  }
  const document = documentOf({ teams: [team], services: [cart] })

  it('finds them by name, ignoring case, and never makes a second one', () => {
    const shown = preview('Service,Tier,Owner\n CART ,1,commerce', document)
    expect(shown.counts).toEqual({ added: 0, changed: 1, unchanged: 0, invalid: 0 })
    expect(shown.teams).toEqual([])
    expect(shown.rows[0]?.differences).toEqual([
      { field: 'tier', label: 'Tier', before: '2 Important', after: '1 Customer-critical', problem: null },
    ])
    expect(imported(shown.plan, document).services.rows).toEqual([{ ...cart, tier: 1 }])
  })

  it('never erases with an empty cell', () => {
    const shown = preview('Service,Tier,Owner,Notes,Tags,Objective\ncart,,,  ,,', document)
    expect(shown.counts).toEqual({ added: 0, changed: 0, unchanged: 1, invalid: 0 })
    expect(changesOf(shown.plan, document)).toEqual([])
  })

  it('mends an entry that was not understood before', () => {
    const { invalid: _invalid, ...bare } = cart
    const after = services('Service,Objective\ncart,99.5', document)
    expect(after).toEqual([{ ...bare, objective: 99.5 }])
  })

  it('leaves out the second row about the same service, naming the first', () => {
    const shown = preview('Service,Tier\nnew,1\nNEW,2\ncart,1\nCart,3', document)
    expect(shown.counts).toEqual({ added: 1, changed: 1, unchanged: 0, invalid: 2 })
    expect(shown.problems).toEqual([
      { line: 3, place: 'NEW', message: 'Line 2 already holds “NEW”. The row is left out.' },
      { line: 5, place: 'Cart', message: 'Line 4 already holds “Cart”. The row is left out.' },
    ])
  })

  it('leaves out a row when two services have its name', () => {
    const twice = documentOf({ services: [cart, { ...cart, id: 's2', order: 2 }] })
    const [row] = preview('Service,Tier\ncart,1', twice).rows
    expect(row?.state).toBe('invalid')
    expect(row?.reason).toBe('2 services are called “cart”. Rename or delete all but one, then import again.')
  })

  it('finds a service by its source when the table carries one', () => {
    const known = documentOf({ services: [{ ...cart, source: 'backstage:component:default/cart' }] })
    const shown = preview('Service,Source\nbasket,backstage:component:default/cart', known)
    expect(imported(shown.plan, known).services.rows.map((row) => [row.id, row.name])).toEqual([['s1', 'basket']])
  })
})

describe('sources in a table of services', () => {
  it('that several rows share are left out, and name no service the next time either', () => {
    const text = 'Service,Source\ncart,CMDB\nshop,CMDB\ntill,file:old.csv#till'
    const shown = preview(text)
    expect(shown.counts.added).toBe(3)
    expect(shown.ignored).toEqual([
      {
        what: 'Sources that several rows share',
        count: 2,
        why: 'They cannot tell services apart; these rows are known by their names.',
      },
    ])
    const document = imported(shown.plan, empty)
    expect(document.services.rows.map((row) => row.source)).toEqual(['', '', 'file:old.csv#till'])
    expect(preview(text, document).counts.unchanged).toBe(3)
  })

  it('that services have come to share find none of them', () => {
    const [a, b] = [newService('s1', 1), newService('s2', 2)]
    const document = documentOf({
      services: [
        { ...a, name: 'cart', source: 'CMDB' },
        { ...b, name: 'shop', source: 'CMDB' },
      ],
    })
    const shown = preview('Service,Source,Tier\nshop,CMDB,1', document)
    expect(shown.rows.map((row) => [row.state, row.id])).toEqual([['changed', 's2']])
  })

  it('from another file find a service by its name', () => {
    const document = documentOf({ services: [{ ...newService('s1', 1), name: 'cart', source: 'file:a.csv#cart' }] })
    expect(preview('Service,Source\ncart,file:b.csv#cart', document).rows).toMatchObject([
      { state: 'changed', id: 's1' },
    ])
  })
})

describe('a wrong table of services', () => {
  it.each([
    ['nothing in it', ' \n ', 'The file is empty.'],
    [
      'a web page',
      '<!DOCTYPE html><html><body>Sign in</body></html>',
      'This is a web page, not a CSV file. It may be the sign-in page of the site it came from; download the raw file.',
    ],
    ['binary content', 'PK\u0003\u0000\u0000\u0000', 'The file is not text. Choose a CSV file.'],
    ['only separators', ',,,\n,,,', 'The file has no rows.'],
    ['headers and nothing below', '\nService,Tier\n\n', 'There are headers in line 2, but no rows below them.'],
    [
      'no name column',
      'Cost centre;Region\n1;EU',
      'No column for the service name was found. Line 1 holds “Cost centre”, “Region”. Call the column with the names “Service”.',
    ],
    [
      'data without headers',
      'cart,1,Commerce\ncms,2,News',
      'No column for the service name was found. Line 1 holds “cart”, “1”, “Commerce”. Call the column with the names “Service”.',
    ],
    [
      'very many columns, none of them the name',
      Array.from({ length: 30 }, (_, index) => `column ${index}`).join(','),
      'No column for the service name was found. Line 1 holds “column 0”, “column 1”, “column 2”, “column 3”, “column 4”, “column 5”, “column 6”, “column 7”, “column 8”, “column 9”, “column 10”, “column 11” and 18 more. Call the column with the names “Service”.',
    ],
    [
      'more text than can be read',
      `Service\n${'x'.repeat(20_000_001)}`,
      'The file has more than 20 million characters. Split it and import the parts.',
    ],
  ])('with %s is refused in words', (_what, text, message) => {
    expect(expectRefusal(compareCsv(text, empty))).toBe(message)
  })

  it('with rows without a name goes in without them', () => {
    const shown = preview('Service,Tier\n,1\ncart,2\n?,3')
    expect(shown.counts).toEqual({ added: 2, changed: 0, unchanged: 0, invalid: 1 })
    expect(shown.problems).toEqual([
      { line: 2, place: 'Row', message: 'There is no service name. The row is left out.' },
    ])
  })

  it('with a quotation mark that is never closed goes in up to it', () => {
    const shown = preview('Service,Notes\ncart,fine\ncms,"never closed\nprofile,lost\n')
    expect(shown.rows.map((row) => [row.line, row.name, row.state])).toEqual([
      [2, 'cart', 'added'],
      [3, 'cms', 'invalid'],
    ])
    expect(shown.problems).toEqual([
      {
        line: 3,
        place: 'Row',
        message:
          'A quotation mark is not closed here: lines 3 to 4 were read as one row, and none of them goes in. Close or double it in the file.',
      },
      {
        line: 3,
        place: 'cms',
        message:
          'A quotation mark in this row is not closed or not doubled, so its cells cannot be told apart. The row is left out.',
      },
    ])
  })

  it('with text after a closing quotation mark leaves that row out', () => {
    const shown = preview('Service,Notes\n"cart" shop,x\ncms,y')
    expect(shown.rows.filter((row) => row.state === 'invalid').map((row) => row.line)).toEqual([2])
  })
})
