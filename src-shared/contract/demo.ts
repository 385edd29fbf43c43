import { ROLES } from './vocabulary.ts';

/** Logins of the throw-away registry of `npm start -- --demo`; they exist nowhere else. */
export const DEMO_PASSWORD = 'Demo-Court-2569';
/** One login for each role, named like it. */
export const DEMO_USERNAMES = ROLES;
