import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useState } from 'react';
import { type Keys, type Layer, pushLayer, registerShortcut, type Shortcut } from './shortcut-registry.ts';

const LayerContext = createContext<Layer | undefined>(undefined);

/** Around a dialog's content: while it is there, shortcuts of what lies beneath do nothing. */
export function ShortcutLayer({ children }: { children: ReactNode }) {
  const below = useContext(LayerContext);
  const [layer] = useState<Layer>(() => ({ depth: (below?.depth ?? 0) + 1 }));
  useEffect(() => pushLayer(layer), [layer]);
  return <LayerContext value={layer}>{children}</LayerContext>;
}

/** Runs `run` on a physical key combination (`Alt+KeyS`) while the component is on the screen; F1 lists it. */
export function useShortcut(
  keys: Keys,
  label: string,
  run: () => void,
  options: { group?: Shortcut['group']; disabled?: boolean; sparesText?: boolean } = {},
): void {
  const { group = 'screen', disabled = false, sparesText = false } = options;
  const layer = useContext(LayerContext);
  const latest = useEffectEvent(run);
  useEffect(() => {
    if (disabled || keys === '') return;
    return registerShortcut({ keys, label, group, layer, sparesText, run: () => latest() });
  }, [keys, label, group, disabled, sparesText, layer]);
}
