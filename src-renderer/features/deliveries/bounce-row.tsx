import { Anchor, Group, Table, Text } from '@mantine/core';
import { IconCheck, IconClock, IconMailX, IconMinus, type TablerIcon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadBounce } from '#shared/contract/deliveries.ts';
import { printedCode } from '../../lib/printed-code.ts';

const ICONS: Record<ReadBounce['verdict'], TablerIcon> = {
  bounced: IconMailX,
  replaced: IconMailX,
  reminder: IconMailX,
  redirected: IconMinus,
  delayed: IconClock,
  arrived: IconCheck,
  known: IconMinus,
  'recipient-differs': IconMinus,
  foreign: IconMinus,
  'no-bounce': IconMinus,
};

/** One message: what it came to, whose it is, and why it did not arrive. Its own words are shown as they are, as text. */
export function BounceRow({ message, file }: { message: ReadBounce; file: ReactNode }) {
  const { t } = useTranslation();
  const { verdict, requestCode, nameTh, recipient, reason, status, words } = message;
  const Icon = ICONS[verdict];
  const said = status && !words?.includes(status) ? `${status} ${words ?? ''}` : words;
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{file}</Table.Td>
      <Table.Td>
        <Group gap={6} wrap="nowrap">
          <Icon size={18} aria-hidden style={{ flex: 'none' }} />
          <Text fw={verdict === 'bounced' ? 650 : undefined}>{t(`bounces.verdict.${verdict}`)}</Text>
        </Group>
      </Table.Td>
      <Table.Td>
        {requestCode && (
          <>
            <Anchor
              style={{ whiteSpace: 'nowrap' }}
              renderRoot={(props) => <Link to="/requests/$code" params={{ code: requestCode }} {...props} />}
            >
              {printedCode(requestCode)}
            </Anchor>
            <Text size="sm">{nameTh}</Text>
          </>
        )}
      </Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{recipient}</Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        {reason && verdict !== 'arrived' && <Text>{t(`bounces.reason.${reason}`)}</Text>}
        <Text size="sm" c="dimmed">
          {said}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
