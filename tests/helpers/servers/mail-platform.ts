import { onTestFinished } from 'vitest';
import { openMailPlatform } from './open-mail-platform.ts';

export { addPerson, setAttribute } from './people.ts';

/** A whole mail platform that is gone when the test ends. */
export async function startMailPlatform() {
  const platform = await openMailPlatform();
  onTestFinished(() => platform.close());
  return platform;
}
