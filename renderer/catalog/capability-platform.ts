import type { CatalogCapability } from '#domain/catalog-assessment.ts'

/**
 * The five aspects and four levels of the CNCF platform engineering maturity model. Every description is written anew
 * and says what one would see.
 */
export const platformCapabilities: readonly CatalogCapability[] = [
  {
    slug: 'investment',
    name: 'Investment',
    rubric: 'platform-maturity',
    question: 'Where do the people and the money for platform work come from?',
    levels: [
      {
        level: 1,
        title: 'Volunteers',
        text: 'Platform work is done on the side by whoever feels the pain. There is no budget line, and it stops when a release is near.',
      },
      {
        level: 2,
        title: 'A team of its own',
        text: 'A standing team has people and a yearly budget. What it works on comes mostly from requests and from what is broken.',
      },
      {
        level: 3,
        title: 'Run as a product',
        text: 'A product manager keeps a roadmap that users have seen. Money follows what users gain, and the gain is shown.',
      },
      {
        level: 4,
        title: 'Everybody invests',
        text: 'Other teams put people and code into the platform under agreed rules. The platform team plans time to make that easy.',
      },
    ],
    relates: ['developer-portal', 'cost-per-service'],
    sources: ['cncf', 'demarc'],
  },
  {
    slug: 'adoption',
    name: 'Adoption',
    rubric: 'platform-maturity',
    question: 'Why do teams use the platform, and how do they find it?',
    levels: [
      {
        level: 1,
        title: 'By chance',
        text: 'Teams find parts of it through people they know. Two teams with the same need have built two answers.',
      },
      {
        level: 2,
        title: 'By push',
        text: 'Teams are told to use it, or are moved onto it. There is a list of who is on it, and use rises only while somebody pushes.',
      },
      {
        level: 3,
        title: 'By pull',
        text: 'New teams come on their own because it is the quickest way, and find it in a catalogue with documentation. Leaving is possible and rare.',
      },
      {
        level: 4,
        title: 'By taking part',
        text: 'Users propose, build and maintain parts of it. Their changes are a visible share of what is released.',
      },
    ],
    relates: ['golden-path', 'adoption-rate', 'devex-nps'],
    sources: ['cncf', 'demarc'],
  },
  {
    slug: 'interfaces',
    name: 'Interfaces',
    rubric: 'platform-maturity',
    question: 'How do teams get what the platform offers?',
    levels: [
      {
        level: 1,
        title: 'By hand and by favour',
        text: 'Each need takes a conversation or a ticket, and every person answers it differently. Waiting is counted in days.',
      },
      {
        level: 2,
        title: 'Standard tools',
        text: 'Common needs have templates and instructions. Set-up and odd cases still need help from the platform team.',
      },
      {
        level: 3,
        title: 'Self-service',
        text: 'A portal, an API or a command line gives environments, pipelines and access within minutes, with nobody in between.',
      },
      {
        level: 4,
        title: 'Built in',
        text: 'What teams need is there where they work: in the repository, the pipeline, the editor. A new service is monitored and deliverable without asking.',
      },
    ],
    relates: ['developer-portal', 'cicd-templates', 'time-to-first-deploy', 'env-provisioning-time'],
    sources: ['cncf', 'demarc'],
  },
  {
    slug: 'operations',
    name: 'Operations',
    rubric: 'platform-maturity',
    question: 'How are the platform’s capabilities planned, built and kept running?',
    levels: [
      {
        level: 1,
        title: 'On request',
        text: 'Each part belongs to whoever set it up. Upgrades follow a break, and nobody has the whole list.',
      },
      {
        level: 2,
        title: 'Tracked in one place',
        text: 'One list of capabilities with owners, and one backlog. Upgrades are planned, but each is a project that users have to join.',
      },
      {
        level: 3,
        title: 'Enabled from the centre',
        text: 'Capabilities follow one standard for release, support and retirement and have objectives of their own. Upgrades do not stop users’ work.',
      },
      {
        level: 4,
        title: 'Managed services',
        text: 'Capabilities are run like bought services: published objectives, automatic upgrades and capacity, known cost per use.',
      },
    ],
    relates: ['kubernetes-runtime', 'iac-modules', 'pipeline-reliability', 'platform-caused-incidents'],
    sources: ['cncf', 'demarc'],
  },
  {
    slug: 'measurement',
    name: 'Measurement',
    rubric: 'platform-maturity',
    question: 'How does the platform find out whether it helps?',
    levels: [
      {
        level: 1,
        title: 'By anecdote',
        text: 'Success is told in stories. Figures are missing, or were gathered once for a presentation.',
      },
      {
        level: 2,
        title: 'Collected regularly',
        text: 'Use, tickets and outages are gathered every month in one place. Few decisions can be traced to them.',
      },
      {
        level: 3,
        title: 'Used to decide',
        text: 'Figures on delivery, reliability and satisfaction stand beside each roadmap item, and items were dropped because of them.',
      },
      {
        level: 4,
        title: 'Figures and voices together',
        text: 'Measured behaviour and regular talks with users are read together. Trends lead to experiments, and results are shared beyond the team.',
      },
    ],
    relates: ['devex-nps', 'adoption-rate', 'change-lead-time'],
    sources: ['cncf', 'demarc'],
  },
]
