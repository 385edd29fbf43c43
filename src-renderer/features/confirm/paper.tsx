import { Stack } from '@mantine/core';
import type { RequestDetail } from '#shared/contract/requests.ts';
import { checksOf } from '#shared/contract/vocabulary.ts';
import { CheckList } from './check-list.tsx';
import { CompareActions } from './compare-actions.tsx';
import { CompareFrame } from './compare-frame.tsx';
import classes from './desk-frame.module.css';
import { PaperHead } from './paper-head.tsx';
import { ReturnPanel } from './return-panel.tsx';
import { SavePanel } from './save-panel.tsx';
import type { Confirming } from './use-confirming.ts';

/** The paper on the desk and what may be done with it at this step. */
export function Paper(props: { record: RequestDetail } & Confirming) {
  const { record, desk, act, saving } = props;
  const backToCompare = () => act({ type: 'stepped', step: 'compare' });
  return (
    <Stack gap="sm" className={classes.paper}>
      <PaperHead record={record} />
      {/* Sent back, the paper is compared no further, and the reasons need its room. */}
      {desk.step !== 'return' && (
        <CompareFrame code={record.code}>
          <CheckList
            record={record}
            nationalId={desk.nationalId}
            ticked={desk.ticked}
            locked={desk.step !== 'compare'}
            showingId={props.showingId}
            onShowId={props.showId}
            onToggle={(check) => act({ type: 'toggled', check })}
          />
        </CompareFrame>
      )}
      {desk.step !== 'return' && (
        <div className={classes.actions}>
          {desk.step === 'compare' ? (
            <CompareActions
              left={checksOf(record.revision).length - desk.ticked.length}
              onOk={() => act({ type: 'stepped', step: 'save' })}
              onCancel={() => act({ type: 'stepped', step: 'return' })}
            />
          ) : (
            <SavePanel record={record} saving={saving} onSave={props.confirm} onBack={backToCompare} />
          )}
        </div>
      )}
      {desk.step === 'return' && (
        <ReturnPanel saving={saving} onReturn={props.giveBack} onBack={backToCompare} />
      )}
    </Stack>
  );
}
