import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resources } from '#shared/i18n/index.ts';
import { launchApp } from '#tests/helpers/launch-app.ts';
import { Camera } from './camera.ts';

/** A registry that cannot be opened: the app says what is safe and what to do. Adds its pictures to `screens`. */
export async function showProblem(screens: string[], out: string): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'court-mail-damaged-'));
  const desk = await launchApp({ dataDir });
  await desk.page.getByRole('heading', { name: resources.th.startup.administrator.title }).waitFor();
  await desk.close();
  writeFileSync(join(dataDir, 'registry.sqlite'), 'this was a registry once\n'.repeat(1000));
  const again = await launchApp({ dataDir });
  const camera = new Camera(again.page, out);
  await camera.resize();
  await again.page.getByRole('heading', { name: resources.th.startup.problem.damaged.title }).waitFor();
  await camera.take('startup-problem');
  screens.push(...camera.screens);
  await again.close();
  rmSync(dataDir, { recursive: true, force: true });
}
