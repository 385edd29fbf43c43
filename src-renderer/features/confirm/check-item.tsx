import { Box, Checkbox, Group, Kbd, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConfirmationCheck } from '#shared/contract/vocabulary.ts';
import classes from './check-item.module.css';

interface CheckItemProps {
  check: ConfirmationCheck;
  number: number;
  ticked: boolean;
  disabled: boolean;
  onToggle: () => void;
  /** What the registry says, large enough to be compared at arm's length. */
  children: ReactNode;
}

/** One thing to compare between paper and screen. */
export function CheckItem({ check, number, ticked, disabled, onToggle, children }: CheckItemProps) {
  const { t } = useTranslation();
  const id = `check-${check}`;
  return (
    <Group className={classes.item} data-ticked={ticked || undefined} wrap="nowrap" gap="md">
      <Kbd aria-hidden className={classes.key}>
        {number}
      </Kbd>
      <Checkbox
        id={id}
        size="md"
        checked={ticked}
        disabled={disabled}
        onChange={onToggle}
        aria-keyshortcuts={String(number)}
        aria-describedby={`${id}-value`}
      />
      <Text component="label" htmlFor={id} className={classes.label}>
        {t(`common.check.${check}`)}
      </Text>
      <Box id={`${id}-value`} className={classes.value}>
        {children}
      </Box>
    </Group>
  );
}
