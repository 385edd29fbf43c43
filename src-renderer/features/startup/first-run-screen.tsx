import type { Startup } from '#shared/contract/desktop.ts';

export function FirstRunScreen({ startup }: { startup: Startup }) {
  return <p>{startup.place}</p>;
}
