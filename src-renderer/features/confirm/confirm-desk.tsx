import { CarefulDesk } from './careful-desk.tsx';

/** The confirmer's desk: the scan field, the paper being compared, and the pile of what is done. */
export function ConfirmDesk({ staffId }: { staffId: number }) {
  return <CarefulDesk staffId={staffId} />;
}
