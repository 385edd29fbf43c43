import { Group, VisuallyHidden } from '@mantine/core';
import { IconRotateClockwise, IconZoomIn, IconZoomOut, type TablerIcon } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortcutButton } from '../shortcut-button.tsx';
import type { Keys } from '../shortcut-registry.ts';
import { useShortcut } from '../use-shortcut.tsx';
import { turned, type View, zoomed } from './view.ts';

interface ViewButtonsProps {
  view: View;
  onChange: (view: View) => void;
  /** The frame that the page keys scroll, wherever the focus is. */
  frame: RefObject<HTMLDivElement | null>;
  /** Whether plus and minus work in text fields, too: only where no text field needs them. */
  evenInText?: boolean;
}

/** Nearer, farther, turned, up and down: all by keys that leave the focus where it is. */
export function ViewButtons({ view, onChange, frame, evenInText = false }: ViewButtonsProps) {
  const { t } = useTranslation();
  const scroll = (direction: 1 | -1) => {
    const element = frame.current;
    element?.scrollBy({ top: direction * element.clientHeight * 0.85 });
  };
  useShortcut('PageDown', t('papers.view.down'), () => scroll(1));
  useShortcut('PageUp', t('papers.view.up'), () => scroll(-1));
  return (
    <Group gap={4} wrap="nowrap">
      <ViewButton
        keys="Equal"
        label={t('papers.view.larger')}
        icon={IconZoomIn}
        sparesText={!evenInText}
        onClick={() => onChange(zoomed(view, 1))}
      />
      <ViewButton
        keys="Minus"
        label={t('papers.view.smaller')}
        icon={IconZoomOut}
        sparesText={!evenInText}
        onClick={() => onChange(zoomed(view, -1))}
      />
      <ViewButton
        keys="Alt+ArrowRight"
        label={t('papers.view.turn')}
        icon={IconRotateClockwise}
        onClick={() => onChange(turned(view))}
      />
    </Group>
  );
}

interface ViewButtonProps {
  keys: Keys;
  label: string;
  icon: TablerIcon;
  sparesText?: boolean;
  onClick: () => void;
}

function ViewButton({ keys, label, icon: Icon, sparesText = false, onClick }: ViewButtonProps) {
  return (
    <ShortcutButton
      shortcut={keys}
      shortcutLabel={label}
      sparesText={sparesText}
      variant="default"
      size="compact-sm"
      title={label}
      onClick={onClick}
    >
      <Icon size={16} aria-hidden />
      <VisuallyHidden>{label}</VisuallyHidden>
    </ShortcutButton>
  );
}
