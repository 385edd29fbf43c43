import { Space, Text } from '@mantine/core';
import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleDashed,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PrintButtons } from '../../components/print-buttons.tsx';
import { client } from '../../lib/client.ts';
import { type Progress, SCAN_STEPS, stateOf, type StepState, widthsRead } from './progress.ts';
import classes from './scanner.module.css';

const ICONS: Record<StepState, TablerIcon> = {
  todo: IconCircleDashed,
  done: IconCircleCheckFilled,
  fault: IconAlertTriangleFilled,
};

interface StepProps {
  name: string;
  state?: StepState;
  children?: ReactNode;
}

function Step({ name, state, children }: StepProps) {
  const { t } = useTranslation();
  const Icon = state ? ICONS[state] : null;
  return (
    <li className={classes.step} data-step={name} data-state={state}>
      <div className={classes.stepName}>
        <Text fw={600}>{t(`scanner.step.${name}`)}</Text>
        <Text size="sm" c="dimmed">
          {t(`scanner.stepHint.${name}`)}
        </Text>
        {children}
      </div>
      {state && Icon && (
        <span className={classes.level} data-level={LEVELS[state]}>
          <Icon size={15} aria-hidden />
          {t(`scanner.stepState.${state}`)}
        </span>
      )}
    </li>
  );
}
const LEVELS = { todo: 'todo', done: 'well', fault: 'fix' } as const;

/** The steps at the sheet, ticked as they are done, with the sheet's printing before and the remembering behind. */
export function StepList({
  progress,
  kept,
  children,
}: {
  progress: Progress;
  kept: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const widths = widthsRead(progress);
  return (
    <ol className={classes.steps}>
      <Step name="print">
        <Space h={4} />
        <PrintButtons
          print={() => client.desktop.printTestSheet({})}
          save={() => client.desktop.saveTestSheet({})}
        />
      </Step>
      {SCAN_STEPS.map((step) => (
        <Step key={step} name={step} state={stateOf(progress, step)}>
          {step === 'sizes' && widths.length > 0 && (
            <Text size="sm">✓ {widths.map((id) => t(`scanner.size.${id}`)).join(' · ')}</Text>
          )}
        </Step>
      ))}
      <Step name="keep" state={kept ? 'done' : 'todo'}>
        {children}
      </Step>
    </ol>
  );
}
