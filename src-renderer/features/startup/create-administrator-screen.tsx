import type { Startup } from '#shared/contract/desktop.ts';

export function CreateAdministratorScreen({ startup }: { startup: Startup }) {
  return <p>{startup.place}</p>;
}
