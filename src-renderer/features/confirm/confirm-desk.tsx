import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header.tsx';
import { ScannerCheckLink } from '../../components/scanner-check-link.tsx';
import { createScanRelay } from '../../scanning/scan-relay.ts';
import { useScanner } from '../../scanning/use-scanner.ts';
import { CarefulDesk } from './careful-desk.tsx';
import { readDeskMemory, writeDeskMemory } from './desk-memory.ts';
import classes from './desk-frame.module.css';
import { DeskSwitches } from './desk-switches.tsx';
import { StackDesk } from './stack/stack-desk.tsx';
import { useDeskHabits } from './use-desk-habits.ts';

/** The confirmer's desk: item by item, or as a stack. What lies on it stays there when the way is changed. */
export function ConfirmDesk({ staffId }: { staffId: number }) {
  const { t } = useTranslation();
  const { habits, change } = useDeskHabits();
  const [scans] = useState(createScanRelay);
  useScanner(scans.tell);
  const openCode = useRef<string>(undefined);
  const [first, setFirst] = useState<string | null>(null);

  function changeWay(stack: boolean): void {
    const onDesk = openCode.current;
    const others = readDeskMemory(staffId).waiting.filter((code) => code !== onDesk);
    writeDeskMemory(staffId, { waiting: stack && onDesk !== undefined ? [onDesk, ...others] : others });
    setFirst(stack ? null : (onDesk ?? null));
    change({ stack });
  }

  const Desk = habits?.stack ? StackDesk : CarefulDesk;
  return (
    <div className={classes.screen}>
      <PageHeader
        title={t('confirm.title')}
        description={
          <span className={classes.explanation}>
            {t(habits?.stack ? 'confirm.stack.description' : 'confirm.description')}
          </span>
        }
        actions={
          <>
            <ScannerCheckLink />
            {habits && <DeskSwitches habits={habits} onWay={changeWay} onChange={change} />}
          </>
        }
      />
      {habits && (
        <Desk
          staffId={staffId}
          first={first}
          scans={scans}
          onOpenCode={(code) => void (openCode.current = code)}
        />
      )}
    </div>
  );
}
