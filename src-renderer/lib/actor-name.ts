import { useTranslation } from 'react-i18next';

/** Who did something, as the timeline and the trail name them: a user name, or the applicant, or the program itself. */
export function useActorName(): (actor: string) => string {
  const { t } = useTranslation();
  return (actor) => t(`common.actor.${actor}`, { defaultValue: actor });
}

/** Where from: this machine, a command, the program's own work; an address as it is. */
export function useDoorName(): (door: string) => string {
  const { t } = useTranslation();
  return (door) => t(`common.door.${door}`, { defaultValue: door });
}
