import { ROLES, type Role } from '#shared/contract/vocabulary.ts';

export type Access = 'public' | readonly Role[];
const office = ['officer', 'administrator', 'auditor'] as const;

/** Whom each page is for: so that nobody is led where every answer would be a refusal. */
export const ACCESS = {
  '/': 'public',
  '/apply/$kind': 'public',
  '/correct/$code': 'public',
  '/track': 'public',
  '/sign-in': 'public',
  '/password': ROLES,
  '/confirm': ['confirmer', 'administrator'],
  '/confirm/report': ['confirmer', 'administrator'],
  '/requests': ROLES,
  '/requests/chase': ['confirmer', 'officer', 'administrator'],
  '/requests/$code': ROLES,
  '/papers': ROLES,
  '/papers/$number': ROLES,
  '/queue': ['officer', 'administrator'],
  '/queue/dry-run': office,
  '/queue/$code': ['officer', 'administrator'],
  '/letters': ['officer', 'administrator'],
  '/zips': ['officer', 'administrator'],
  '/operations': office,
  '/operations/deliveries': office,
  '/operations/bounces': ['officer', 'administrator'],
  '/accounts': office,
  '/accounts/$account': office,
  '/operations/approvals': office,
  '/operations/approvals/$number': office,
  '/batches': office,
  '/batches/$number': office,
  '/reconcile': office,
  '/reconcile/$number': office,
  '/reconcile/take-in/$number': ['officer', 'administrator'],
  '/people': ['administrator', 'auditor'],
  '/units': ['administrator', 'auditor'],
  '/scanner': ['confirmer', 'officer', 'administrator'],
  '/settings': ['administrator', 'auditor'],
  '/audit': ['administrator', 'auditor'],
} as const satisfies Record<string, Access>;
