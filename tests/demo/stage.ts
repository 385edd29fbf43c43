import type { ElectronApplication, Page } from '@playwright/test';
import type { TestSmtp } from '#tests/helpers/smtp.ts';
import type { Login } from '#tests/helpers/staff-pages.ts';
import type { Camera } from './camera.ts';

/** What every station of the demo works with. */
export interface Stage {
  app: ElectronApplication;
  page: Page;
  camera: Camera;
  smtp: TestSmtp;
  /** Where everything is left. */
  out: string;
  /** One line of progress. */
  say: (text: string) => void;
}

/** Whose confirmer and applicants appear in the demo. */
export const UNIT = 'ศาลจังหวัดเชียงใหม่';

/** People of the demo; the passwords exist only in a registry that is thrown away. */
export const STAFF = {
  administrator: { username: 'wipha', displayName: 'วิภา ดูแลดี', password: 'Ratchada-Lane-2569' },
  officer: { username: 'thana', displayName: 'ธนา เก่งงาน', password: 'Chatuchak-Green-47' },
  confirmer: { username: 'somying', displayName: 'สมหญิง ใจตรง', password: 'Doi-Suthep-1676' },
  auditor: { username: 'prayut', displayName: 'ประยุทธ์ ตรวจทาน', password: 'Ping-River-658km' },
} as const satisfies Record<string, Login>;
