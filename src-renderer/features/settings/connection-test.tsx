import { Alert, Code, Group } from '@mantine/core';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';

interface ConnectionTestProps {
  label: string;
  /** What stands above the platform's own words. */
  works: string;
  test: { isPending: boolean; error: unknown; data: { words: string } | undefined };
  /** Tries out what stands in the form, saved or not. */
  onTest: () => void;
}

/** The button that tries a platform out, and what the platform said. */
export function ConnectionTest({ label, works, test, onTest }: ConnectionTestProps) {
  return (
    <>
      <Group>
        <ShortcutButton variant="default" shortcut="Alt+KeyM" loading={test.isPending} onClick={onTest}>
          {label}
        </ShortcutButton>
      </Group>
      <ErrorAlert error={test.error} />
      {test.data && (
        <Alert color="green" variant="outline" role="status">
          {works}
          <Code block mt={4}>
            {test.data.words}
          </Code>
        </Alert>
      )}
    </>
  );
}
