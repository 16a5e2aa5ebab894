import type { CatalogProfileFact } from '#domain/catalog-people.ts'

const sources = ['seed-2'] as const

/**
 * Source: seed 2, "Role Summary", "Required Experience and Qualifications" and "Career Path and Progression". Useful when
 * the organisation has to fill the seat that answers for both sides.
 */
export const leaderProfile: readonly CatalogProfileFact[] = [
  fact(
    'seniority',
    'scope',
    'Seniority',
    'Senior manager or director: people, strategy and influence across the organisation, often over managers or several squads (SRE, platform, observability).',
  ),
  fact(
    'reporting-line',
    'scope',
    'Reporting line',
    'To the VP of Cloud and Infrastructure or the VP of Engineering, depending on where infrastructure is centralised.',
  ),
  fact(
    'engineering-years',
    'experience',
    '10 to 15 years or more in engineering',
    'Software, SRE, infrastructure or platform.',
  ),
  fact(
    'leadership-years',
    'experience',
    '3 to 7 years or more in leading people',
    'As a manager of engineers; in larger organisations also of managers.',
  ),
  fact(
    'education',
    'experience',
    'Education',
    'Commonly a bachelor’s degree in computer science or engineering, or the same from practice; higher degrees are not needed but occur in some enterprises.',
  ),
  fact(
    'domain-knowledge',
    'experience',
    'Domain knowledge',
    'Cloud-native delivery, reliability of internet-facing services, production around the clock, incidents and postmortems; compliance and audit in finance, healthcare and the public sector.',
  ),
  fact(
    'cloud-certificates',
    'certification',
    'Cloud (AWS, Azure, GCP)',
    'Optional: adds credibility, replaces no experience.',
  ),
  fact('kubernetes-certificates', 'certification', 'Kubernetes CKA, CKAD', 'Optional.'),
  fact('itil', 'certification', 'ITIL', 'Context-specific: more common where service management is heavy.'),
  fact(
    'security-certificates',
    'certification',
    'Security, such as Security+',
    'Optional; matters more under regulation.',
  ),
  fact(
    'finops-certificate',
    'certification',
    'FinOps Certified Practitioner',
    'Optional; worth most where cost is a main concern.',
  ),
  fact(
    'prior-roles',
    'background',
    'Earlier posts',
    'SRE manager or lead, manager of platform, DevOps or infrastructure engineering, senior or staff SRE on the way to leadership, production engineering lead.',
  ),
  fact('retain-teams', 'leadership', 'Builds teams that stay', 'Hires well, and the people stay.'),
  fact(
    'multi-team-roadmaps',
    'leadership',
    'Runs roadmaps over several teams',
    'Orders and delivers work that no single team can do alone.',
  ),
  fact(
    'influences-product',
    'leadership',
    'Influences product engineering leaders',
    'Wins them over without having authority over them.',
  ),
  fact(
    'drives-change',
    'leadership',
    'Brings change about',
    'Adoption of objectives, a more mature incident process, standards.',
  ),
  fact(
    'feeder-roles',
    'feeder',
    'Posts that lead here',
    'Senior or staff SRE with influence across teams, SRE team lead or tech lead manager, platform engineering manager, infrastructure engineering lead, DevOps lead with a platform focus.',
  ),
  fact(
    'next-roles',
    'next',
    'Posts that follow',
    'Director of reliability engineering or SRE, director of platform engineering, head of cloud infrastructure; VP of infrastructure or cloud engineering in larger organisations; CTO in smaller ones with a broader scope.',
  ),
  fact('security-path', 'adjacent', 'Security engineering leadership', 'With platform security as specialty.'),
  fact('architecture-path', 'adjacent', 'Architecture leadership', 'Enterprise or cloud architecture.'),
  fact(
    'operations-path',
    'adjacent',
    'Engineering operations or delivery excellence',
    'Productivity of the lifecycle and its governance.',
  ),
  fact('program-path', 'adjacent', 'Technical program management', 'For infrastructure programs.'),
  fact(
    'scale-outcomes',
    'promotion',
    'Results at the scale of the organisation',
    'Fewer incidents by measure, adoption, faster delivery.',
  ),
  fact(
    'financial-ownership',
    'promotion',
    'More financial ownership',
    'Cloud unit economics, budgets, vendor strategy.',
  ),
  fact(
    'many-managers',
    'promotion',
    'Leads several managers',
    'And sets strategy across runtime, delivery, observability and resilience.',
  ),
  fact('executive-presence', 'promotion', 'Executive presence', 'Influence beyond engineering.'),
  fact('early-phase', 'phase', 'Early phase', 'Hands on: stabilise, overhaul incidents, first wins for the platform.'),
  fact(
    'growth-phase',
    'phase',
    'Growth phase',
    'The platform becomes an internal product; adoption feeds itself and self-service matures.',
  ),
  fact(
    'mature-phase',
    'phase',
    'Mature phase',
    'From daily incidents to governance, strategic resilience, talent and architecture over several years.',
  ),
]

function fact(slug: string, group: CatalogProfileFact['group'], name: string, text: string): CatalogProfileFact {
  return { slug, name, sources, group, text }
}
