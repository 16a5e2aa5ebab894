import { newWave, type Wave } from '#domain/wave.ts'

/** The lighthouse teams, and those that come once their results are known. */
export function sampleWaves(): Wave[] {
  return [
    {
      ...newWave('wave-lighthouse', 1),
      name: 'Lighthouse',
      kind: 'lighthouse',
      teams: ['team-accounts', 'team-playback'],
      services: services(
        'login',
        'profile',
        'notification-hub',
        'playback-gateway',
        'live-ingest',
        'transcode-scheduler',
      ),
      expected: 80,
      notes: 'Accounts first: it has the fewest surprises. live-ingest only between match weekends.',
    },
    {
      ...newWave('wave-scale-out', 2),
      name: 'Commerce, press and publishers',
      kind: 'scale-out',
      teams: ['team-commerce', 'team-newsroom', 'team-publisher-cloud'],
      services: services(
        'checkout',
        'payments',
        'finance-extract',
        'editorial-cms',
        'comments',
        'publisher-api',
        'publisher-console',
        'rights-ledger',
      ),
      expected: 60,
      notes: 'Ads stays out until its contracts end; invoicing is replaced anyway.',
    },
  ]
}

function services(...names: readonly string[]): string[] {
  return names.map((name) => `svc-${name}`)
}
