import {
  IconAt,
  IconBarcode,
  IconBuildingBank,
  IconFileSpreadsheet,
  IconFilePlus,
  IconHistory,
  IconHome,
  IconInbox,
  IconListDetails,
  IconListSearch,
  IconScale,
  IconScan,
  IconStethoscope,
  IconSettings,
  IconTransfer,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Role } from '#shared/contract/vocabulary.ts';
import type { Keys } from '../components/shortcut-registry.ts';
import { ACCESS, type Access } from './access.ts';

/** One entry of the menu on the left; its access is its page's. */
export interface NavigationEntry {
  page: keyof typeof ACCESS;
  label: string;
  /** What the 2562 manual calls it, shown below the Thai name. */
  manualName?: string;
  icon: TablerIcon;
  /** What it is about; a line parts it from what is not. */
  group: 'paper' | 'mailboxes' | 'applicant' | 'office';
}

/** The menu on the left (2562 manual: "เมนูทางซ้ายมือ"), in the order of the work. */
const ENTRIES: readonly NavigationEntry[] = [
  { page: '/', label: 'common.nav.home', icon: IconHome, group: 'paper' },
  {
    page: '/confirm',
    label: 'common.nav.confirm',
    manualName: 'Confirm Doc',
    icon: IconBarcode,
    group: 'paper',
  },
  {
    page: '/requests',
    label: 'common.nav.requests',
    manualName: 'Doc List',
    icon: IconListDetails,
    group: 'paper',
  },
  { page: '/papers', label: 'common.nav.papers', icon: IconScan, group: 'paper' },
  { page: '/queue', label: 'common.nav.queue', icon: IconInbox, group: 'mailboxes' },
  { page: '/operations', label: 'common.nav.operations', icon: IconTransfer, group: 'mailboxes' },
  { page: '/accounts', label: 'common.nav.accounts', icon: IconAt, group: 'mailboxes' },
  { page: '/batches', label: 'common.nav.batches', icon: IconFileSpreadsheet, group: 'mailboxes' },
  { page: '/reconcile', label: 'common.nav.reconcile', icon: IconScale, group: 'mailboxes' },
  { page: '/apply/$kind', label: 'common.nav.apply', icon: IconFilePlus, group: 'applicant' },
  { page: '/track', label: 'common.nav.track', icon: IconListSearch, group: 'applicant' },
  { page: '/people', label: 'common.nav.people', icon: IconUsers, group: 'office' },
  { page: '/units', label: 'common.nav.units', icon: IconBuildingBank, group: 'office' },
  { page: '/scanner', label: 'common.nav.scanner', icon: IconStethoscope, group: 'office' },
  { page: '/settings', label: 'common.nav.settings', icon: IconSettings, group: 'office' },
  { page: '/audit', label: 'common.nav.audit', icon: IconHistory, group: 'office' },
];

/** The keys of the menu's entries from the first to the last: along the row of digits, then those right of the P and below. */
const MENU_KEYS: readonly Keys[] =
  'Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal BracketLeft BracketRight Backslash Semicolon Quote'
    .split(' ')
    .map((code) => `Alt+${code}`);

/** The keys of the entry at this place of the menu, counted from 0; longer than there are keys no menu is. */
export function menuKeys(place: number): Keys {
  return MENU_KEYS[place] ?? '';
}

/** What the menu shows to somebody with these roles. */
export function entriesFor(roles: readonly Role[]): NavigationEntry[] {
  return ENTRIES.filter((entry) => mayOpen(ACCESS[entry.page], roles));
}

/** Whether a page is for somebody with these roles; the office decides again at every operation. */
export function mayOpen(access: Access, roles: readonly Role[]): boolean {
  return access === 'public' || access.some((role) => roles.includes(role));
}
