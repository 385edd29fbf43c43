import { Group, Progress, Text } from '@mantine/core';
import { IconAlertTriangle, IconHourglass, IconUpload, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { useErrorText } from '../../lib/error-text.ts';
import { asRefusal } from '../../lib/refusals.ts';
import classes from './papers.module.css';
import { type Sending, UnreadableFile } from './send-queue.ts';
import { sendQueue } from './sending.ts';
import { TextButton } from './text-button.tsx';
import { useFileSize } from './use-file-size.ts';

const ICONS = { waiting: IconHourglass, sending: IconUpload, refused: IconAlertTriangle, cancelled: IconX };

/** Files on their way, and those that were refused, until somebody puts them away. */
export function SendingList({ sending }: { sending: readonly Sending[] }) {
  const { t } = useTranslation();
  const settled = sending.filter(({ state }) => state === 'refused' || state === 'cancelled');
  if (sending.length === 0) return null;
  return (
    <section aria-label={t('papers.sending.title')} className={classes.sending}>
      <ul className={classes.sendingList}>
        {sending.map((one) => (
          <SendingFile key={one.key} sending={one} />
        ))}
      </ul>
      {settled.length > 0 && (
        <ShortcutButton
          shortcut="Alt+KeyC"
          size="compact-sm"
          variant="default"
          onClick={() => {
            for (const { key } of settled) sendQueue.remove(key);
          }}
        >
          {t('papers.sending.clear')}
        </ShortcutButton>
      )}
    </section>
  );
}

function SendingFile({ sending }: { sending: Sending }) {
  const { t } = useTranslation();
  const sizeOf = useFileSize();
  const { key, name, bytes, sent, state } = sending;
  const Icon = ICONS[state];
  const percent = bytes === 0 ? 0 : Math.floor((sent / bytes) * 100);
  const isGoing = state === 'waiting' || state === 'sending';
  return (
    <li className={classes.sendingFile} data-state={state}>
      <Icon size={18} aria-hidden className={classes.sign} />
      <div className={classes.sendingWords}>
        <Text size="sm" fw={600} truncate>
          {name}{' '}
          <Text span size="sm" c="dimmed">
            {sizeOf(bytes)}
          </Text>
        </Text>
        <Text size="sm" role={state === 'refused' ? 'alert' : undefined}>
          {state === 'sending' ? t('papers.sending.percent', { percent }) : t(`papers.sending.${state}`)}{' '}
          {state === 'refused' && <Refusal error={sending.error} />}
        </Text>
        {state === 'sending' && (
          <Progress value={percent} size="sm" aria-label={t('papers.sending.progress', { name })} />
        )}
      </div>
      <Group gap={4} wrap="nowrap">
        {isGoing && (
          <TextButton label={t('papers.cancelOf', { name })} onClick={() => sendQueue.cancel(key)}>
            {t('common.action.cancel')}
          </TextButton>
        )}
        {!isGoing && mayHelp(sending) && (
          <TextButton label={t('papers.retryOf', { name })} onClick={() => sendQueue.retry(key)}>
            {t('common.action.retry')}
          </TextButton>
        )}
      </Group>
    </li>
  );
}

/** What is wrong with the file itself is no better the second time. */
const FINAL: readonly string[] = ['PAPER_EMPTY', 'PAPER_KIND', 'PAPER_TOO_LARGE', 'PAPER_KNOWN'];

function mayHelp({ error }: Sending): boolean {
  return !FINAL.includes(asRefusal(error)?.code ?? '');
}

function Refusal({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  return error instanceof UnreadableFile ? t('papers.sending.unreadable') : errorText(error);
}
