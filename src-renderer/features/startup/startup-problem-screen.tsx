import type { Startup } from '#shared/contract/desktop.ts';

export function StartupProblemScreen({ startup }: { startup: Startup }) {
  return <p>{startup.place}</p>;
}
