import { Group, SegmentedControl, Select, Skeleton, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FINDING_STATES, type Finding, type FindingState } from '#shared/contract/reconcile.ts';
import { FINDING_KINDS } from '#shared/domain/reconcile.ts';
import { CatchFocus } from '../../components/catch-focus.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { FindingDialog } from './finding-dialog.tsx';
import { FindingTable } from './finding-table.tsx';

const WINDOW = 100;
const REFRESH_MS = 15_000;

/** The findings of one run, a page at a time, by what became of them and of which kind they are. */
export function FindingList({ runId }: { runId: number }) {
  const { t, i18n } = useTranslation();
  const [state, setState] = useState<FindingState>('open');
  const [kind, setKind] = useState<Finding['kind']>();
  const [offset, setOffset] = useState(0);
  const [opened, setOpened] = useState<Finding>();
  const list = useQuery(
    orpc.reconcile.findings.queryOptions({
      input: { runId, state, kind, offset, limit: WINDOW },
      placeholderData: keepPreviousData,
      refetchInterval: REFRESH_MS,
    }),
  );
  if (list.isPending) return <Skeleton height={200} aria-label={t('common.loading')} />;
  if (list.error) return <ErrorAlert error={list.error} />;
  const { rows, total, counts } = list.data;
  const sum = (wanted: Partial<{ state: FindingState; kind: Finding['kind'] }>) =>
    counts
      .filter((one) => Object.entries(wanted).every(([name, value]) => one[name as 'state'] === value))
      .reduce((all, one) => all + one.total, 0)
      .toLocaleString(i18n.language);
  return (
    <Stack gap="xs">
      <Group align="end">
        <SegmentedControl
          aria-label={t('reconcile.filter.state')}
          value={state}
          onChange={(name) => {
            setState(FINDING_STATES.find((known) => known === name) ?? state);
            setOffset(0);
          }}
          data={FINDING_STATES.map((name) => ({
            value: name,
            label: `${t(`reconcile.findingState.${name}`)} ${sum({ state: name })}`,
          }))}
        />
        <Select
          label={t('reconcile.filter.kind')}
          value={kind ?? ''}
          allowDeselect={false}
          onChange={(name) => {
            setKind(FINDING_KINDS.find((known) => known === name));
            setOffset(0);
          }}
          data={[
            { value: '', label: t('reconcile.filter.all') },
            ...FINDING_KINDS.map((name) => ({
              value: name,
              label: `${t(`reconcile.kind.${name}`)} ${sum({ state, kind: name })}`,
            })),
          ]}
        />
      </Group>
      {rows.length === 0 ? (
        <CatchFocus>
          <EmptyState title={t('reconcile.empty')} />
        </CatchFocus>
      ) : (
        <FindingTable key={`${state}-${offset}`} rows={rows} onOpen={setOpened} />
      )}
      {total > WINDOW && (
        <Group justify="flex-end">
          <ShortcutButton
            shortcut="Alt+KeyB"
            variant="default"
            disabled={offset === 0}
            onClick={() => setOffset(Math.max(0, offset - WINDOW))}
          >
            {t('common.action.back')}
          </ShortcutButton>
          <Text size="sm">
            {offset + 1}–{Math.min(offset + WINDOW, total)} / {total.toLocaleString(i18n.language)}
          </Text>
          <ShortcutButton
            shortcut="Alt+KeyN"
            variant="default"
            disabled={offset + WINDOW >= total}
            onClick={() => setOffset(offset + WINDOW)}
          >
            {t('common.action.next')}
          </ShortcutButton>
        </Group>
      )}
      {opened && <FindingDialog key={opened.id} finding={opened} onClose={() => setOpened(undefined)} />}
    </Stack>
  );
}
