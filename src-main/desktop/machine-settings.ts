import Store from 'electron-store';
import { z } from 'zod';
import { preferencesSchema, type Preferences } from '#shared/contract/desktop.ts';

const boundsSchema = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(200),
  height: z.int().min(200),
  maximized: z.boolean(),
});

/** Where the window stood. `x` and `y` are missing until it has been moved. */
export type WindowBounds = z.infer<typeof boundsSchema>;

/** What belongs to this machine and person, not to the registry; kept in `machine.json` of the user's data folder. */
export type MachineSettings = {
  /** The registry's folder; undefined until the first run has chosen one. */
  place: string | undefined;
  preferences: Preferences;
  window: WindowBounds | undefined;
};

const DEFAULT_PREFERENCES: Preferences = { language: 'th', colorScheme: 'auto' };

/** The settings as live properties. The file may have been edited by hand: what does not fit counts as not set. */
export function openMachineSettings(): MachineSettings {
  const store = new Store<Record<string, unknown>>({ name: 'machine', clearInvalidConfig: true });
  const read = <Value>(key: string, schema: z.ZodType<Value>): Value | undefined => {
    const found = schema.safeParse(store.get(key));
    return found.success ? found.data : undefined;
  };
  return {
    get place() {
      return read('place', z.string().min(1));
    },
    set place(folder) {
      if (folder === undefined) store.delete('place');
      else store.set('place', folder);
    },
    get preferences() {
      return read('preferences', preferencesSchema) ?? DEFAULT_PREFERENCES;
    },
    set preferences(preferences) {
      store.set('preferences', preferences);
    },
    get window() {
      return read('window', boundsSchema);
    },
    set window(bounds) {
      if (bounds) store.set('window', bounds);
    },
  };
}
