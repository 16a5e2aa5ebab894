import { addDays } from '#domain/day.ts'
import { newEngagement, type Engagement } from '#domain/engagement.ts'
import type { Side } from '#domain/record.ts'
import { newRole, type Role } from '#domain/role.ts'
import { newTeam, type Team } from '#domain/team.ts'
import { eventDays } from './events.ts'
import { planStart } from './plan-calendar.ts'

export function sampleEngagement(today: string): Engagement {
  return {
    ...newEngagement('Alder Media', 'Alder Media, built-in example'),
    scope: 'Alder Play (streaming), Alder Press (news and magazines) and Alder Publish (software for publishers)',
    engineers: 180,
    industry: 'consumer-tech',
    geography: 'distributed',
    delivery: 'product-led',
    onCallModel: 'sre-primary',
    sponsor: 'Ingrid Solheim, VP Engineering',
    consultant: 'Demarc sample',
    start: planStart(today),
    round: 2,
    lastReview: addDays(today, -118),
    currency: 'EUR',
    eventsFrom: eventDays(today).from,
    eventsUntil: eventDays(today).until,
    zone: 'Europe/Berlin',
  }
}

/** 180 engineers in all. A team: key, name, side, people, lead, remark. */
export function sampleTeams(): Team[] {
  return [
    team('playback', 'Playback', 'product', 18, 'Mateus Carvalho', 'Lisbon. Player, packaging and live.'),
    team('discovery', 'Discovery', 'product', 16, 'Hanna Lindqvist', 'Hamburg. Search and recommendations.'),
    team('commerce', 'Commerce', 'product', 22, 'Eoin Gallagher', 'Dublin. Everything a customer pays for.'),
    team('accounts', 'Accounts', 'product', 12, 'Zofia Wrona', 'Hamburg. Sign-in, profiles, entitlements.'),
    team('newsroom', 'Newsroom', 'product', 20, 'Clara Neumann', 'Hamburg. Alder Press, web and apps.'),
    team(
      'publisher-cloud',
      'Publisher Cloud',
      'product',
      24,
      'Rafael Duarte',
      'Lisbon. The software sold to publishers.',
    ),
    team('ads', 'Ads', 'product', 14, 'Denise Okafor', 'Austin, seven hours behind the rest. Keeps its own tools.'),
    team('data', 'Data Platform', 'other', 15, 'Jonas Weidmann', 'Hamburg. Event lake, reporting, feature store.'),
    team('sre', 'SRE', 'sre', 6, 'Priya Raman', 'Dublin. Two open positions since spring.'),
    team('platform', 'Platform', 'platform', 14, 'Tomasz Zielinski', 'Hamburg. Was the build team until last year.'),
    team('security', 'Security', 'security', 7, 'Marguerite Blanc', 'Dublin.'),
    team(
      'infrastructure',
      'Infrastructure & Network',
      'infrastructure',
      12,
      '',
      'Hamburg. Lead leaves at the end of the quarter.',
    ),
  ].map((each, index) => ({ ...each, order: index + 1 }))
}

/** The five roles of the template and one of the client's own, for which nobody has said how much time it has. */
export function sampleRoles(): Role[] {
  const product = ['playback', 'discovery', 'commerce', 'accounts', 'newsroom', 'publisher-cloud', 'ads']
  return [
    { ...role('sre', 'SRE', 'sre', ['sre']), people: 3, availability: 40 },
    { ...role('platform', 'Platform', 'platform', ['platform']), people: 8, availability: 60 },
    {
      ...role('product-dev', 'Product Dev', 'product', product),
      people: 6,
      notes: 'Three people of each lighthouse team.',
    },
    { ...role('security', 'Security', 'security', ['security']), people: 2, availability: 25 },
    { ...role('infra-network', 'Infra/Network', 'infrastructure', ['infrastructure']), people: 2, availability: 10 },
    {
      ...role('data-platform', 'Data Platform', 'other', ['data']),
      catalog: null,
      notes: 'Asked for its own column in round 1.',
    },
  ].map((each, index) => ({ ...each, order: index + 1 }))
}

function team(key: string, name: string, side: Side, headcount: number, lead: string, notes: string): Team {
  return { ...newTeam(`team-${key}`, 0), name, side, headcount, lead, notes }
}

function role(slug: string, name: string, side: Side, teams: readonly string[]): Role {
  return { ...newRole(slug, 0), catalog: slug, name, side, teams: teams.map((key) => `team-${key}`) }
}
