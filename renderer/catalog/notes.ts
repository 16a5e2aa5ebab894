import type { CatalogNote } from '#domain/catalog-entry.ts'
import { kpiNotes } from './notes-kpis.ts'
import { raciNotes } from './notes-raci.ts'

/** What neither the matrix nor the KPI table holds, but the rest of the sources leaves open or contradicts. */
const contentNotes: readonly CatalogNote[] = [
  {
    slug: 'self-service-ratio-missing',
    name: 'The self-service ratio is no KPI',
    text: 'The template says to watch the self-service ratio as an early warning, and its KPI tables do not contain it. The nearest are the exception rate and the time an environment takes.',
    about: ['platform-approval-desk', 'exception-rate', 'env-provisioning-time'],
    sources: ['seed-1'],
  },
  {
    slug: 'rollback-time-missing',
    name: 'Rollback time is asked for and not measured',
    text: 'A self-check question asks whether rollback time is visible, and no KPI of either source measures it. DORA’s failed deployment recovery time is the nearest.',
    about: ['change-failure-visible', 'failed-deployment-recovery-time'],
    sources: ['seed-1'],
  },
  {
    slug: 'policy-gap-and-full-stop',
    name: 'The policy leaves its steps open',
    text: 'The template gives feature freeze and full stop as words. What may still be released in each, and who may grant an exception, has to be agreed; our wording is a proposal.',
    about: ['error-budget-policy-example', 'error-budget-policy'],
    sources: ['seed-1', 'demarc'],
  },
  {
    slug: 'exit-window-shorter-than-period',
    name: 'The way out is measured over another period',
    text: 'The policy runs by quarter and ends after two weeks within SLO. A service can leave the freeze with its quarterly budget still spent; say whether the budget is then reset.',
    about: ['error-budget-policy-example', 'error-budget-consumed'],
    sources: ['seed-1'],
  },
  {
    slug: 'checklist-seven-or-eight',
    name: 'Seven essentials or eight',
    text: 'The postmortem checklist has seven entries, the last of which is two: owner and deadline.',
    about: ['postmortem-owner-deadline', 'postmortems'],
    sources: ['seed-1'],
  },
  {
    slug: 'single-root-cause',
    name: 'Root cause or contributing factors',
    text: 'The template asks for the root cause, the role description for contributing factors. Complex failures seldom have one cause; the checklist keeps the heading and asks for the conditions too.',
    about: ['postmortem-root-cause', 'postmortems'],
    sources: ['seed-1', 'seed-2'],
  },
  {
    slug: 'step-deliverables-partly-ours',
    name: 'Deliverables of the steps',
    text: 'The template names deliverables for the assessment only (RACI draft and issue backlog). Those of the other steps are drawn from what the step does.',
    about: [
      'as-is-assessment',
      'governance',
      'platform-charter',
      'golden-path-mvp',
      'engagement-model',
      'rollout',
      'eliminate-tickets',
      'security-integration',
      'continuous-improvement',
    ],
    sources: ['seed-1', 'demarc'],
  },
  {
    slug: 'step-durations',
    name: 'Durations and order of the steps are ours',
    text: 'The template numbers the steps without durations or dependencies. The defaults let some run side by side and keep the plan within the 30, 60 and 90 days and 6 and 12 months of the role description; adapt them to the client.',
    about: [
      'as-is-assessment',
      'governance',
      'platform-charter',
      'golden-path-mvp',
      'engagement-model',
      'rollout',
      'eliminate-tickets',
      'security-integration',
      'continuous-improvement',
    ],
    sources: ['demarc'],
  },
  {
    slug: 'security-late-in-the-plan',
    name: 'Security comes eighth',
    text: 'The self-check wants security as code from design on, while security integration is step 8 of 9, after the rollout. The default plan starts it as soon as the golden path exists.',
    about: ['security-integration', 'security-as-code', 'rollout'],
    sources: ['seed-1'],
  },
  {
    slug: 'good-signals-incomplete',
    name: 'Good signals for three prompts of ten',
    text: 'The template gives good signals for two SRE prompts and one Platform prompt. Those of the other seven are ours.',
    about: [
      'change-risk',
      'toil-reduction',
      'seasonal-capacity',
      'portal-journey',
      'golden-path-exceptions',
      'vm-migration',
      'platform-as-product',
    ],
    sources: ['seed-1', 'demarc'],
  },
  {
    slug: 'top-kpis-leave-some-out',
    name: 'The summary of the role description drops five metrics',
    text: 'Its closing list of top KPIs leaves out deployment frequency, lead time, unallocated spend, stakeholder satisfaction and on-call health, and joins postmortems and their actions in one. The library follows the full table of 20.',
    about: [
      'deployment-frequency',
      'change-lead-time',
      'unallocated-spend',
      'stakeholder-satisfaction',
      'on-call-health',
      'postmortem-completion',
      'action-item-completion',
    ],
    sources: ['seed-2'],
  },
  {
    slug: 'anti-pattern-counters-partly-ours',
    name: 'Counters to the anti-patterns',
    text: 'The template names one remedy for both of its anti-patterns, the role description none. The counters are ours, built from practices the sources recommend.',
    about: ['sre-dumping-ground', 'platform-in-a-vacuum', 'reliability-theatre', 'over-governance', 'blame-culture'],
    sources: ['seed-1', 'seed-2', 'demarc'],
  },
]

/** Flaws, gaps and contradictions of the sources, and where we had to choose. None of them is mended in the content itself. */
export const notes: readonly CatalogNote[] = [...raciNotes, ...kpiNotes, ...contentNotes]
